import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { checkDraft } from '../api.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { StandingLine } from '../shell/standing-line.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Waiting } from '../shell/waiting.tsx';
import './drafting.css';
import { emptyDraft } from './draft.ts';
import { DraftInput } from './draft-input.tsx';
import { useDraft } from './use-draft.ts';

const CheckedDraft = lazy(() => import('./checked-draft.tsx').then((room) => ({ default: room.CheckedDraft })));

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
      {isChecked && (
        <Suspense fallback={<Waiting />}>
          <CheckedDraft draft={draft} onChange={change} />
        </Suspense>
      )}
      <StandingLine />
    </div>
  );
}
