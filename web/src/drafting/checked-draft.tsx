import { useCallback, useState } from 'react';
import { useLanguage } from '../language/language-provider.tsx';
import { type Draft, emptyDraft, textOfDraft } from './draft.ts';
import { DraftTools } from './draft-tools.tsx';
import { DraftView } from './draft-view.tsx';
import { ExportDraft } from './export-draft.tsx';
import type { Selected } from './finding-list.tsx';

type CheckedDraftProps = { draft: Draft; onChange: (change: (draft: Draft) => Draft) => void };

/** A draft with its findings: they are gone through, and the corrected draft is taken out. */
export function CheckedDraft({ draft, onChange }: CheckedDraftProps) {
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
