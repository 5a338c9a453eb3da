import { useSyncExternalStore } from 'react';

/** What a person has chosen; what is absent follows the browser. */
export type Preferences = {
  theme?: 'light' | 'dark' | undefined;
  language?: string | undefined;
  /** The language that the reader shows beside a text. */
  beside?: string | undefined;
  /** Single-key shortcuts; on unless switched off. */
  shortcuts?: boolean | undefined;
};

const storageKey = 'preferences';
const listeners = new Set<() => void>();
let current = read();

/** The preferences now; the component follows changes, those made in another tab too. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current);
}

/** The preferences now, outside of any component. */
export function preferencesNow(): Preferences {
  return current;
}

/** Changes some preferences and keeps them in this browser. */
export function setPreference(change: Preferences): void {
  current = { ...current, ...change };
  keep(current);
  announce();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function announce(): void {
  applyTheme();
  for (const listener of listeners) listener();
}

function applyTheme(): void {
  const root = document.documentElement;
  if (current.theme) root.dataset.theme = current.theme;
  else delete root.dataset.theme;
}

function read(): Preferences {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Preferences;
  } catch (error) {
    console.info('Preferences could not be read; the defaults are used.', error);
    return {};
  }
}

function keep(preferences: Preferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(preferences));
  } catch (error) {
    console.info('Preferences could not be kept in this browser; they last until the page is closed.', error);
  }
}

window.addEventListener('storage', (event) => {
  if (event.key !== storageKey) return;
  current = read();
  announce();
});
