import './no-code-from-text.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, fetchRoom } from './app.tsx';
import { fetchInterface } from './language/language-provider.tsx';
import './style.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');
fetchInterface();
fetchRoom(window.location.pathname);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
