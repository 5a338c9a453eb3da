import { lazy, Suspense, useRef, useState } from 'react';
import { useLanguage } from '../language/language-provider.tsx';
import { SendIcon, StopIcon } from '../shell/icons.tsx';
import { questionFieldId } from '../shell/use-shortcuts.ts';

const ScopeDialog = lazy(() => import('./scope-dialog.tsx').then((room) => ({ default: room.ScopeDialog })));

/** As the server holds it (`Question` in server/answer/answer.ts). */
export const questionLengthMax = 4000;

type QuestionBoxProps = {
  isBusy: boolean;
  isFollowUp: boolean;
  scope: string[] | null;
  onScope: (scope: string[] | null) => void;
  onAsk: (question: string) => void;
  onStop: () => void;
};

/** Where a question is written: Enter asks, Shift+Enter breaks the line; the sources to answer from are chosen below it. */
export function QuestionBox({ isBusy, isFollowUp, scope, onScope, onAsk, onStop }: QuestionBoxProps) {
  const { t } = useLanguage();
  const [question, setQuestion] = useState('');
  const [isChoosing, setIsChoosing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const ask = () => {
    const text = question.trim();
    if (!text || isBusy) return;
    setQuestion('');
    onAsk(text);
  };
  return (
    <form
      className="rounded-xl border border-outline bg-surface shadow-[0_1px_3px_rgb(0_0_0/0.05)] focus-within:border-accent focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <label htmlFor={questionFieldId} className="sr-only">
        {t('question.label')}
      </label>
      <textarea
        id={questionFieldId}
        ref={field}
        dir="auto"
        rows={1}
        value={question}
        maxLength={questionLengthMax}
        placeholder={isFollowUp ? t('question.follow-up') : t('question.placeholder')}
        className="block max-h-48 w-full resize-none field-sizing-content bg-transparent px-4 pt-3 pb-1 text-base outline-none placeholder:text-soft"
        onChange={(event) => setQuestion(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          ask();
        }}
      />
      <div className="flex items-center justify-between gap-2 p-1.5 ps-2">
        <button
          type="button"
          className="button min-w-0 text-xs"
          aria-haspopup="dialog"
          onClick={() => setIsChoosing(true)}
        >
          <span className="truncate">{scope ? t('scope.some', { count: scope.length }) : t('scope.all')}</span>
        </button>
        {isBusy ? (
          <button type="button" className="button button-filled" onClick={onStop}>
            <StopIcon />
            {t('question.stop')}
          </button>
        ) : (
          <button type="submit" className="button button-filled" disabled={!question.trim()}>
            {t('question.ask')}
            <SendIcon />
          </button>
        )}
      </div>
      <Suspense>
        {isChoosing && <ScopeDialog scope={scope} onScope={onScope} onClose={() => setIsChoosing(false)} />}
      </Suspense>
    </form>
  );
}
