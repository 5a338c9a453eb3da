import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { type Comparison, type ComparisonRow, fetchComparison } from '../api.ts';
import { useInstruments } from '../instruments/use-instruments.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { DifferenceText } from '../reader/difference-text.tsx';
import { ProvisionLink, ProvisionName } from '../reader/provision-link.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { StandingLine } from '../shell/standing-line.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Waiting } from '../shell/waiting.tsx';
import { ChooseSides, type Sides } from './choose-sides.tsx';

/** `/compare?left=&right=&lang=`: two instruments, paragraph by paragraph, with what changed between them. */
export function ComparePage() {
  const { t } = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const sides: Sides = {
    left: parameters.get('left') ?? '',
    right: parameters.get('right') ?? '',
    lang: parameters.get('lang') ?? 'en',
  };
  const isChosen = sides.left !== '' && sides.right !== '';
  const { data, error, isFetching } = useQuery({
    queryKey: ['compare', sides],
    queryFn: ({ signal }) => fetchComparison(sides, signal),
    enabled: isChosen,
  });
  useTitle(t('compare.title'));
  return (
    <div className="mx-auto w-full max-w-[54rem] flex-1 px-4 py-8 sm:px-6">
      <h1 className="font-law text-3xl font-medium">{t('compare.title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('compare.explanation')}</p>
      <ChooseSides sides={sides} onChoose={(chosen) => setParameters(new URLSearchParams(chosen), { replace: true })} />
      {error && <ProblemNote>{error.message}</ProblemNote>}
      {isFetching && <Waiting />}
      {data && <Rows comparison={data} lang={sides.lang} />}
      <StandingLine />
    </div>
  );
}

const relations = ['changed', 'new', 'dropped', 'repeated'] as const;

function Rows({ comparison: { rows }, lang }: { comparison: Comparison; lang: string }) {
  const { t } = useLanguage();
  const { data: instruments } = useInstruments();
  const [isAll, setIsAll] = useState(false);
  const changed = rows.filter(({ relation }) => relation !== 'repeated');
  const shown = isAll || changed.length === 0 ? rows : changed;
  return (
    <>
      <div className="mt-6 flex flex-wrap items-center justify-between gap-2 border-b border-hairline pb-2 text-sm">
        <p role="status" className="text-soft">
          {relations
            .map((relation) => [relation, rows.filter((row) => row.relation === relation).length] as const)
            .filter(([, count]) => count > 0)
            .map(([relation, count]) => `${t(`compare.relation.${relation}`)}: ${count}`)
            .join(' · ')}
          {changed.length === 0 && <> · {t('compare.same')}</>}
        </p>
        {changed.length > 0 && (
          <label className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              className="size-4.5 accent-accent"
              checked={!isAll}
              onChange={(event) => setIsAll(!event.target.checked)}
            />
            {t('compare.changes')}
          </label>
        )}
      </div>
      <ul className="divide-y divide-hairline" aria-busy={!instruments}>
        {shown.map((row) => (
          <Row key={`${row.left} ${row.right}`} row={row} lang={lang} />
        ))}
      </ul>
    </>
  );
}

function Row({ row: { left, right, relation, difference }, lang }: { row: ComparisonRow; lang: string }) {
  const { t } = useLanguage();
  return (
    <li className="py-4" data-relation={relation}>
      <p className="mb-1.5 flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="rounded bg-sunken px-1.5 py-0.5 text-xs font-medium">{t(`compare.relation.${relation}`)}</span>
        {[left, right].map(
          (id, side) =>
            id && (
              <span key={id}>
                {side === 1 && left && (
                  <span aria-hidden="true" className="inline-block px-1 rtl:-scale-x-100">
                    →
                  </span>
                )}
                <ProvisionLink id={id} lang={lang}>
                  <ProvisionName id={id} />
                </ProvisionLink>
              </span>
            ),
        )}
      </p>
      <DifferenceText difference={difference} lang={lang} />
    </li>
  );
}
