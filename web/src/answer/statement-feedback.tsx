import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Verdict } from '#server/answer/kept-answers.ts';
import { sendVerdict } from '../api.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';

/** `number` counts from one. */
type StatementFeedbackProps = { answerId: string; number: number };

/** A reader's verdict on one statement; "wrong" may say what is wrong. */
export function StatementFeedback({ answerId, number }: StatementFeedbackProps) {
  const { t } = useLanguage();
  const [isWrong, setIsWrong] = useState(false);
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: (verdict: Verdict) => sendVerdict(answerId, { ...verdict, statement: number - 1 }),
  });
  if (isSuccess) {
    return (
      <p role="status" className="mt-3 border-t border-hairline pt-3">
        {t('feedback.thanks')}
      </p>
    );
  }
  return (
    <div className="mt-3 border-t border-hairline pt-3">
      <div className="flex flex-wrap items-center gap-2">
        <p className="me-1">{t('feedback.question')}</p>
        <button
          type="button"
          className="button button-outlined"
          disabled={isPending}
          onClick={() => mutate({ verdict: 'right' })}
        >
          {t('feedback.right')}
        </button>
        <button
          type="button"
          className="button button-outlined"
          aria-expanded={isWrong}
          disabled={isPending}
          onClick={() => setIsWrong(!isWrong)}
        >
          {t('feedback.wrong')}
        </button>
      </div>
      {isWrong && (
        <WhatIsWrong
          isPending={isPending}
          onSend={(comment) => mutate({ verdict: 'wrong', ...(comment && { comment }) })}
        />
      )}
      {error && <ProblemNote>{error.message}</ProblemNote>}
    </div>
  );
}

function WhatIsWrong({ isPending, onSend }: { isPending: boolean; onSend: (comment: string) => void }) {
  const { t } = useLanguage();
  const field = useId();
  const [comment, setComment] = useState('');
  return (
    <form
      className="mt-3"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(comment.trim());
      }}
    >
      <label htmlFor={field}>{t('feedback.comment')}</label>
      <textarea
        id={field}
        className="field mt-1"
        dir="auto"
        rows={2}
        maxLength={2000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      <p className="mt-1 text-xs text-soft">{t('feedback.kept')}</p>
      <button type="submit" className="button button-outlined mt-2" disabled={isPending}>
        {t('feedback.send')}
      </button>
    </form>
  );
}
