import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { checkDraft } from '../api.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { StandingLine } from '../shell/standing-line.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Waiting } from '../shell/waiting.tsx';
import './drafting.css';
import { type Draft, emptyDraft, textOfDraft } from './draft.ts';
import { DraftInput } from './draft-input.tsx';
import { DraftTools } from './draft-tools.tsx';
import { DraftView } from './draft-view.tsx';
import { ExportDraft } from './export-draft.tsx';
import type { Selected } from './finding-list.tsx';
import { useDraft } from './use-draft.ts';

/** `/draft`: a draft is put in, its findings are gone through, and the corrected draft is taken out. */
export function DraftingPage() {
  const { t } = useLanguage();
  const [draft, change] = useDraft();
  useTitle(t('drafting.title'));
  const check = useMutation({
    mutationFn: checkDraft,
    onSuccess: ({ text, findings }, source) =>
      change(() => ({ ...emptyDraft, text, findings, file: source instanceof File ? source : null })),
  });
  const isChecked = draft.findings !== null && !check.isPending;
  return (
    <div className={`mx-auto w-full flex-1 px-4 py-8 sm:px-6 ${isChecked ? 'max-w-[90rem]' : 'max-w-[54rem]'}`}>
      <h1 className="font-law text-3xl font-medium">{t('drafting.title')}</h1>
      {check.error && <ProblemNote>{check.error.message}</ProblemNote>}
      {check.isPending && <Waiting />}
      {!isChecked && !check.isPending && (
        <DraftInput
          text={draft.text}
          onText={(text) => change(() => ({ ...emptyDraft, text }))}
          onCheck={(source) => check.mutate(source)}
        />
      )}
      {isChecked && <CheckedDraft draft={draft} onChange={change} />}
      <StandingLine />
    </div>
  );
}

type CheckedDraftProps = { draft: Draft; onChange: (change: (draft: Draft) => Draft) => void };

function CheckedDraft({ draft, onChange }: CheckedDraftProps) {
  const { t } = useLanguage();
  const [selected, setSelected] = useState<Selected>(null);
  const select = useCallback((index: number) => setSelected({ index }), []);
  return (
    <>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <button
          type="button"
          className="button button-outlined"
          onClick={() => onChange(() => ({ ...emptyDraft, text: textOfDraft(draft) }))}
        >
          {t('drafting.edit')}
        </button>
        <button type="button" className="button button-outlined" onClick={() => onChange(() => emptyDraft)}>
          {t('drafting.clear')}
        </button>
        <ExportDraft draft={draft} />
      </div>
      <div className="mt-4 gap-8 lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <DraftView draft={draft} onSelect={select} />
        <DraftTools draft={draft} selected={selected} onChange={onChange} />
      </div>
    </>
  );
}
