import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { newConversationAddress } from '../chat/conversation-address.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { ConversationsIcon, DisplayIcon, SearchIcon } from './icons.tsx';
import { useShortcuts } from './use-shortcuts.ts';

const ConversationsDialog = lazy(() =>
  import('../chat/conversations-dialog.tsx').then((room) => ({ default: room.ConversationsDialog })),
);
const DisplayDialog = lazy(() => import('./display-dialog.tsx').then((room) => ({ default: room.DisplayDialog })));
const SearchDialog = lazy(() => import('../search/search-dialog.tsx').then((room) => ({ default: room.SearchDialog })));

type OpenDialog = 'conversations' | 'display' | 'search';

/** What surrounds every room: the name, the ways between the rooms, and the dialogs that open from anywhere. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const close = () => setOpen(null);
  useShortcuts({ onSearch: () => setOpen('search') });
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded focus:bg-surface focus:p-2"
      >
        {t('skip-to-content')}
      </a>
      <header className="no-print sticky top-0 z-30 flex h-14 items-center gap-1 border-b border-hairline bg-paper px-3 sm:px-5">
        <Link href={newConversationAddress()} className="me-auto flex min-h-9 items-center gap-2.5 rounded-md pe-2">
          <img src="/favicon.svg" alt="" width="26" height="26" />
          <span className="hidden font-semibold tracking-tight sm:inline">{t('name')}</span>
          <span className="sr-only sm:hidden">{t('name')}</span>
        </Link>
        <nav aria-label={t('nav.label')} className="flex min-w-0 items-center">
          <NavLink href="/">{t('nav.ask')}</NavLink>
          <NavLink href="/draft">{t('nav.draft')}</NavLink>
          <NavLink href="/instruments">{t('nav.instruments')}</NavLink>
        </nav>
        <span className="mx-1 hidden h-5 w-px bg-hairline sm:block" aria-hidden="true" />
        <HeaderButton name={t('search.open')} hint="Ctrl K" onPress={() => setOpen('search')}>
          <SearchIcon />
        </HeaderButton>
        <HeaderButton name={t('conversations.title')} onPress={() => setOpen('conversations')}>
          <ConversationsIcon />
        </HeaderButton>
        <HeaderButton name={t('display.title')} onPress={() => setOpen('display')}>
          <DisplayIcon />
        </HeaderButton>
      </header>
      <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
        {children}
      </main>
      <Suspense>
        {open === 'conversations' && <ConversationsDialog onClose={close} />}
        {open === 'display' && <DisplayDialog onClose={close} />}
        {open === 'search' && <SearchDialog onClose={close} />}
      </Suspense>
    </div>
  );
}

function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const [path] = useLocation();
  const isHere = path === href;
  return (
    <Link
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className={`button min-w-0 px-1.5 text-[0.8125rem] sm:px-2.5 sm:text-sm ${isHere ? 'text-ink' : ''}`}
    >
      <span className="truncate">{children}</span>
    </Link>
  );
}

type HeaderButtonProps = { name: string; hint?: string; onPress: () => void; children: ReactNode };

function HeaderButton({ name, hint, onPress, children }: HeaderButtonProps) {
  return (
    <button
      type="button"
      className="button shrink-0 px-1.5 sm:px-2"
      aria-label={name}
      aria-haspopup="dialog"
      title={hint ? `${name} (${hint})` : name}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
