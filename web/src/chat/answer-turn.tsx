import { AnswerView } from '../answer/answer-view.tsx';
import { NextQuestions } from '../answer/next-questions.tsx';
import { shownAnswerOf } from '../answer/shown-answer.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { AgainIcon } from '../shell/icons.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import type { ChatMessage } from './chat-message.ts';

type AnswerTurnProps = {
  message: ChatMessage;
  isArriving: boolean;
  canAskAgain: boolean;
  onAskAgain: () => void;
  /** Asks a question that leads on; given to the newest answer only. */
  onAsk?: ((question: string) => void) | undefined;
};

/** An answer of the conversation; one that broke off or was stopped says so. */
export function AnswerTurn({ message, isArriving, canAskAgain, onAskAgain, onAsk }: AnswerTurnProps) {
  const { t } = useLanguage();
  const shown = shownAnswerOf(message);
  const again = (
    <button type="button" className="button" disabled={!canAskAgain} onClick={onAskAgain}>
      <AgainIcon />
      {t('answer.again')}
    </button>
  );
  return (
    <li data-turn="answer" className="pt-3 pb-4">
      <AnswerView shown={shown} isArriving={isArriving} actions={again} />
      {onAsk && shown.answer && <NextQuestions answer={shown.answer} onAsk={onAsk} />}
      {!isArriving && !shown.answer && (
        <div className="mt-3">
          <ProblemNote>
            <p>{message.metadata?.stopped ? t('answer.stopped') : t('answer.broken-off')}</p>
            {again}
          </ProblemNote>
        </div>
      )}
    </li>
  );
}
