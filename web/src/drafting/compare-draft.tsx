import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { type ComparisonRow, compareDraft } from '../api.ts';
import { useInstruments } from '../instruments/use-instruments.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { DifferenceText } from '../reader/difference-text.tsx';
import { ProvisionName } from '../reader/provision-link.tsx';
import { readerAddress } from '../reader/use-reader.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { type Draft, textOfDraft } from './draft.ts';

/** The draft as it now stands beside an instrument: what repeats it, what changes it, what is new and what is left out. */
export function CompareDraft({ draft }: { draft: Draft }) {
  const { t, lang } = useLanguage();
  const field = useId();
  const [against, setAgainst] = useState('');
  const { data: instruments = [] } = useInstruments();
  const compare = useMutation({ mutationFn: (slug: string) => compareDraft(textOfDraft(draft), slug, lang) });
  return (
    <>
      <label htmlFor={field} className="block text-sm">
        <span className="mb-1 block">{t('drafting.against')}</span>
        <select
          id={field}
          className="field"
          value={against}
          onChange={(event) => {
            setAgainst(event.target.value);
            if (event.target.value) compare.mutate(event.target.value);
          }}
        >
          <option value="">{t('compare.choose')}</option>
          {instruments
            .filter(({ status }) => status !== 'missing')
            .map(({ slug, shortTitle }) => (
              <option key={slug} value={slug}>
                {shortTitle}
              </option>
            ))}
        </select>
      </label>
      {compare.isPending && <Waiting />}
      {compare.error && <ProblemNote>{compare.error.message}</ProblemNote>}
      {compare.data && !compare.isPending && (
        <ul className="mt-2 divide-y divide-hairline text-sm">
          {compare.data.map((row) => (
            <Row key={`${row.left} ${row.right}`} row={row} />
          ))}
        </ul>
      )}
    </>
  );
}

function Row({ row: { left, relation, difference } }: { row: ComparisonRow }) {
  const { t } = useLanguage();
  return (
    <li className="py-3" data-relation={relation}>
      <p className="mb-1 flex flex-wrap items-baseline gap-x-2">
        <span className="rounded bg-sunken px-1.5 py-0.5 text-xs font-medium">{t(`compare.relation.${relation}`)}</span>
        {left && (
          <a className="link" href={readerAddress(left)} target="_blank" rel="noopener">
            <ProvisionName id={left} />
          </a>
        )}
      </p>
      <DifferenceText difference={difference} />
    </li>
  );
}
