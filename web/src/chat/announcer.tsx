import { shownAnswerOf } from '../answer/shown-answer.ts';
import { useLanguage } from '../language/language-provider.tsx';
import type { ChatMessage } from './chat-message.ts';

/** Reads an answer out once, statement by statement as it is released, to whoever listens instead of looks. */
export function Announcer({ messages, isBusy }: { messages: readonly ChatMessage[]; isBusy: boolean }) {
  const { t } = useLanguage();
  const last = messages.at(-1);
  const shown = last?.role === 'assistant' ? shownAnswerOf(last) : null;
  return (
    <div aria-live="polite" className="sr-only" data-testid="announcer">
      {shown?.statements.map((statement, index) => (
        // A statement never changes once it is released, and none is put before it.
        <p key={`${last?.id}-${String(index)}`}>{statement.text}</p>
      ))}
      {shown && !isBusy && <p key={`${last?.id}-end`}>{t('answer.ended', { count: shown.statements.length })}</p>}
    </div>
  );
}
