import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { ApiProblem } from './api.ts';
import { ChatRoute } from './chat/chat-route.tsx';
import { LanguageProvider, useLanguage } from './language/language-provider.tsx';
import { FailureBoundary } from './shell/failure-boundary.tsx';
import { NothingHere } from './shell/nothing-here.tsx';
import { Shell } from './shell/shell.tsx';
import { Waiting } from './shell/waiting.tsx';

const rooms = {
  read: () => import('./reader/reader-route.tsx'),
  instruments: () => import('./instruments/instruments-page.tsx'),
  compare: () => import('./compare/compare-page.tsx'),
  draft: () => import('./drafting/drafting-page.tsx'),
  a: () => import('./answer/answer-page.tsx'),
};
const ReaderRoute = lazy(() => rooms.read().then((room) => ({ default: room.ReaderRoute })));
const InstrumentsPage = lazy(() => rooms.instruments().then((room) => ({ default: room.InstrumentsPage })));
const ComparePage = lazy(() => rooms.compare().then((room) => ({ default: room.ComparePage })));
const DraftingPage = lazy(() => rooms.draft().then((room) => ({ default: room.DraftingPage })));
const AnswerPage = lazy(() => rooms.a().then((room) => ({ default: room.AnswerPage })));

/** Fetches the room of an address beside the texts of the interface, and not after them. */
export function fetchRoom(path: string): void {
  const [, room = ''] = path.split('/');
  // Where it can't be loaded, the room itself says so when it is shown.
  if (isRoom(room)) rooms[room]().catch(() => undefined);
}

function isRoom(name: string): name is keyof typeof rooms {
  return Object.hasOwn(rooms, name);
}

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      // A problem that the server has named stays one; only a connection that failed is worth a second try.
      retry: (failures, error) => failures < 2 && !(error instanceof ApiProblem),
    },
  },
});

/** The rooms of the page by their addresses. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <Shell>
          <Rooms />
        </Shell>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

function Rooms() {
  const { t } = useLanguage();
  return (
    <FailureBoundary title={t('failure.title')} action={t('failure.action')}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/" component={ChatRoute} />
          <Route path="/read/:slug/:locator?" component={ReaderRoute} />
          <Route path="/instruments" component={InstrumentsPage} />
          <Route path="/compare" component={ComparePage} />
          <Route path="/draft" component={DraftingPage} />
          <Route path="/a/:id" component={AnswerPage} />
          <Route component={NothingHere} />
        </Switch>
      </Suspense>
    </FailureBoundary>
  );
}
