import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { fetchPhrases, type PhraseFindings } from '../api.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { ProvisionName } from '../reader/provision-link.tsx';
import { readerAddress } from '../reader/use-reader.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { Waiting } from '../shell/waiting.tsx';

const occurrencesMax = 20;

/** Where a wording was used before: the selected words of the draft, or any that are typed. */
export function AgreedLanguage() {
  const { t, lang } = useLanguage();
  const field = useId();
  const [typed, setTyped] = useState(selectedWords);
  const [phrase, setPhrase] = useState(typed);
  const { data, error, isFetching } = useQuery({
    queryKey: ['phrases', phrase, lang],
    queryFn: ({ signal }) => fetchPhrases({ phrase, lang, limit: occurrencesMax }, signal),
    enabled: phrase !== '',
  });
  return (
    <>
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          setPhrase(typed.trim());
        }}
      >
        <label htmlFor={field} className="min-w-0 flex-1 text-sm">
          <span className="mb-1 block">{t('phrases.phrase')}</span>
          <input
            id={field}
            className="field"
            dir="auto"
            maxLength={1000}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <button
          type="button"
          className="button button-outlined min-h-10"
          onClick={() => {
            setTyped(selectedWords());
            setPhrase(selectedWords());
          }}
        >
          {t('phrases.selected')}
        </button>
        <button type="submit" className="button button-outlined min-h-10">
          {t('phrases.find')}
        </button>
      </form>
      {error && <ProblemNote>{error.message}</ProblemNote>}
      {isFetching && <Waiting />}
      {data && <Findings findings={data} lang={lang} />}
    </>
  );
}

function selectedWords(): string {
  return window.getSelection()?.toString().replace(/\s+/g, ' ').trim().slice(0, 1000) ?? '';
}

function Findings({ findings, lang }: { findings: PhraseFindings; lang: string }) {
  const { t } = useLanguage();
  const { total, searched, byYear, near, occurrences } = findings;
  return (
    <div className="mt-3 text-sm">
      <p role="status">
        {total === 0
          ? t('phrases.none', { count: searched.documents })
          : t('phrases.found', { count: total, documents: searched.documents })}
      </p>
      <ByYear byYear={byYear} />
      <ul className="mt-3 space-y-1.5">
        {occurrences.map(({ provision, start, adopted }) => (
          <li key={`${provision} ${start}`}>
            <a className="link" href={readerAddress(provision, lang)} target="_blank" rel="noopener">
              <ProvisionName id={provision} />
            </a>{' '}
            {adopted && <span className="text-soft">{adopted.slice(0, 4)}</span>}
          </li>
        ))}
      </ul>
      {near.length > 0 && (
        <>
          <h3 className="mt-4 font-medium">{t('phrases.near')}</h3>
          <ul className="mt-1 space-y-1">
            {near.map(({ wording, total: count }) => (
              <li key={wording} dir="auto">
                “{wording}” <span className="text-soft">{count}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The history of a wording: a bar a year, as a table that a screen reader reads as figures. */
function ByYear({ byYear }: { byYear: Record<string, number> }) {
  const { t } = useLanguage();
  const years = Object.entries(byYear).sort(([one], [other]) => one.localeCompare(other));
  const most = Math.max(...years.map(([, count]) => count));
  if (years.length === 0) return null;
  return (
    <table className="mt-3 w-full max-w-sm">
      <caption className="sr-only">{t('phrases.by-year')}</caption>
      <tbody>
        {years.map(([year, count]) => (
          <tr key={year}>
            <th scope="row" className="w-14 py-0.5 text-start font-normal text-soft tabular-nums">
              {year}
            </th>
            <td className="py-0.5">
              <span className="flex items-center gap-2 tabular-nums">
                <span className="bar" style={{ width: `${(count / most) * 75}%` }} />
                {count}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
