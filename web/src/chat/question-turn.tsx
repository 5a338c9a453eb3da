import { useState } from 'react';
import { useLanguage } from '../language/language-provider.tsx';
import { EditIcon } from '../shell/icons.tsx';
import { questionLengthMax } from './question-box.tsx';

type QuestionTurnProps = { question: string; canEdit: boolean; onEdit: (question: string) => void };

/** A question as it was asked; edited, it is asked anew and what followed it goes. */
export function QuestionTurn({ question, canEdit, onEdit }: QuestionTurnProps) {
  const { t } = useLanguage();
  const [draft, setDraft] = useState<string | null>(null);
  if (draft !== null) {
    return (
      <li className="pt-6">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!draft.trim()) return;
            setDraft(null);
            onEdit(draft.trim());
          }}
        >
          <textarea
            // biome-ignore lint/a11y/noAutofocus: the field stands where the person pressed "Edit"
            autoFocus
            dir="auto"
            aria-label={t('question.edit')}
            className="field field-sizing-content resize-none"
            maxLength={questionLengthMax}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              setDraft(null);
            }}
          />
          <div className="mt-2 flex justify-end gap-2">
            <button type="button" className="button" onClick={() => setDraft(null)}>
              {t('cancel')}
            </button>
            <button type="submit" className="button button-filled" disabled={!draft.trim()}>
              {t('question.ask')}
            </button>
          </div>
        </form>
      </li>
    );
  }
  return (
    <li
      data-turn="question"
      className="group flex items-start justify-between gap-2 border-t border-hairline pt-6 first:border-t-0 first:pt-2"
    >
      <h2 className="min-w-0 text-lg leading-snug font-semibold whitespace-pre-wrap" dir="auto">
        <span className="sr-only">{t('question.yours')} </span>
        {question}
      </h2>
      <button
        type="button"
        className="button no-print px-2"
        aria-label={t('question.edit')}
        title={t('question.edit')}
        disabled={!canEdit}
        onClick={() => setDraft(question)}
      >
        <EditIcon />
      </button>
    </li>
  );
}
