import { lazy, Suspense, useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { type OpenProvision, OpenProvisionContext } from '../reader/open-provision.ts';
import { StandingLine } from '../shell/standing-line.tsx';
import { useEscape } from '../shell/use-escape.ts';
import { Announcer } from './announcer.tsx';
import type { Conversation } from './conversation-store.ts';
import { Opening } from './opening.tsx';
import { QuestionBox } from './question-box.tsx';
import { Turns } from './turns.tsx';
import { useConversation } from './use-conversation.ts';
import { useIsNarrow } from './use-is-narrow.ts';

const ReaderPane = lazy(() => import('../reader/reader-pane.tsx').then((room) => ({ default: room.ReaderPane })));

/** A conversation, and beside it the provision that was opened from it. */
export function ChatPage({ conversation }: { conversation: Conversation }) {
  const chat = useConversation(conversation);
  const [opened, setOpened] = useOpenedProvision();
  const isNew = chat.messages.length === 0;
  const ask = (text: string) => {
    chat.clearError();
    chat.sendMessage({ text });
  };
  const isNarrow = useIsNarrow();
  useEscape(() => {
    if (opened) setOpened(null);
    else if (chat.isBusy) chat.stop();
  });
  return (
    <OpenProvisionContext value={setOpened}>
      <div className={`flex flex-1 ${opened ? 'lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]' : ''}`}>
        <div className="flex min-w-0 flex-1 flex-col" inert={opened !== null && isNarrow}>
          <div className="mx-auto flex w-full max-w-[46rem] flex-1 flex-col px-4 sm:px-6">
            {isNew ? <Opening onAsk={ask} /> : <Turns chat={chat} onAsk={ask} />}
            <div className="no-print sticky bottom-0 z-10 bg-paper pt-2 pb-3">
              <QuestionBox
                isBusy={chat.isBusy}
                isFollowUp={!isNew}
                scope={chat.scope}
                onScope={chat.setScope}
                onAsk={ask}
                onStop={chat.stop}
              />
              <StandingLine />
            </div>
          </div>
        </div>
        {opened && (
          <Suspense>
            <ReaderPane opened={opened} onClose={() => setOpened(null)} />
          </Suspense>
        )}
      </div>
      <Announcer messages={chat.messages} isBusy={chat.isBusy} />
    </OpenProvisionContext>
  );
}

/** The opened provision stands in the address, so that Back closes it; the quoted words are remembered beside it. */
function useOpenedProvision(): [OpenProvision | null, (opened: OpenProvision | null) => void] {
  const [parameters, setParameters] = useSearchParams();
  const quoted = useRef<OpenProvision>(null);
  const opener = useRef<Element>(null);
  const id = parameters.get('read');
  const lang = parameters.get('lang');
  const set = (opened: OpenProvision | null) => {
    if (opened && !id) opener.current = document.activeElement;
    quoted.current = opened;
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        for (const name of ['read', 'lang']) after.delete(name);
        if (opened) after.set('read', opened.id);
        if (opened?.lang) after.set('lang', opened.lang);
        return after;
      },
      { replace: opened !== null && id !== null },
    );
  };
  // Focus goes back to the citation from which the pane was opened.
  useEffect(() => {
    if (!id && opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
  }, [id]);
  if (!id) return [null, set];
  const quote = quoted.current?.id === id ? quoted.current.quote : undefined;
  return [{ id, ...(lang ? { lang } : {}), ...(quote ? { quote } : {}) }, set];
}
