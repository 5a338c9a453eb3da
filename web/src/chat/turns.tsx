import { lazy, Suspense, useEffect, useEffectEvent, useRef } from 'react';
import { useLanguage } from '../language/language-provider.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { type ChatMessage, textOf } from './chat-message.ts';
import { ProgressLine } from './progress-line.tsx';
import { QuestionTurn } from './question-turn.tsx';
import type { useConversation } from './use-conversation.ts';

const AnswerTurn = lazy(() => import('./answer-turn.tsx').then((room) => ({ default: room.AnswerTurn })));

type TurnsProps = { chat: ReturnType<typeof useConversation>; onAsk: (question: string) => void };

/** The questions and answers of a conversation, the newest question at the top of the window. */
export function Turns({ chat, onAsk }: TurnsProps) {
  const { t } = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const questions = chat.messages.filter(({ role }) => role === 'user').length;
  const asked = useRef(false);
  const showNewest = useEffectEvent(() => {
    if (!chat.isBusy) return;
    asked.current = true;
    const turns = list.current?.querySelectorAll('[data-turn="question"]') ?? [];
    turns[turns.length - 1]?.scrollIntoView({ block: 'start' });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question is what moves the window, nothing else
  useEffect(() => showNewest(), [questions]);
  const last = chat.messages.at(-1);
  const isWaiting = chat.isBusy && !hasWords(last);
  return (
    <>
      <h1 className="sr-only">{t('name')}</h1>
      <ol ref={list} className="flex-1 pt-4" aria-busy={chat.isBusy}>
        {chat.messages.map((message) =>
          message.role === 'user' ? (
            <QuestionTurn
              key={message.id}
              question={textOf(message)}
              canEdit={!chat.isBusy}
              onEdit={(text) => {
                chat.clearError();
                chat.sendMessage({ text, messageId: message.id });
              }}
            />
          ) : (
            <Suspense key={message.id}>
              <AnswerTurn
                message={message}
                isArriving={chat.isBusy && message === last}
                canAskAgain={!chat.isBusy}
                onAskAgain={() => chat.regenerate({ messageId: message.id })}
                onAsk={!chat.isBusy && message === last ? onAsk : undefined}
              />
            </Suspense>
          ),
        )}
        {chat.isBusy && (
          <li className="min-h-10">
            <ProgressLine stage={chat.stage} isFirst={isWaiting} />
          </li>
        )}
        {!chat.isBusy && last?.role === 'user' && (
          <li className="my-4">
            <ProblemNote>
              <p>{chat.error ? chat.error.message || t('problem.no-answer') : t('problem.unanswered')}</p>
              <button type="button" className="button button-outlined mt-2" onClick={() => chat.regenerate()}>
                {t('answer.again')}
              </button>
            </ProblemNote>
          </li>
        )}
        {/* Room below, so that the newest question can stand at the top while its answer arrives. */}
        <li aria-hidden="true" className={chat.isBusy || asked.current ? 'min-h-[45dvh]' : 'min-h-6'} />
      </ol>
    </>
  );
}

function hasWords(message: ChatMessage | undefined): boolean {
  return message?.role === 'assistant' && message.parts.some((part) => part.type === 'data-statement');
}
