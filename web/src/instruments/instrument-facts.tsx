import { Link } from 'wouter';
import type { Instrument } from '#corpus/provision/instrument.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useInstruments } from './use-instruments.ts';

/** What an instrument is, how much of it is at hand, where it came from, and what came after it. */
export function InstrumentFacts({ instrument }: { instrument: Instrument }) {
  const { t, lang } = useLanguage();
  const { title, symbol, nature, adopted, status, provisions, source, official, obtain } = instrument;
  const languages = new Intl.DisplayNames(lang, { type: 'language' });
  const list = new Intl.ListFormat(lang);
  const facts: [string, string | null][] = [
    [t('facts.nature'), t(`nature.${nature}`)],
    [t('facts.symbol'), symbol],
    [
      t('facts.adopted'),
      adopted && new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(adopted)),
    ],
    [t('facts.status'), `${t(`status.${status}`)}${provisions ? ` · ${t('provisions', { count: provisions })}` : ''}`],
    [t('facts.languages'), list.format(instrument.languages.map((tag) => languages.of(tag) ?? tag)) || null],
    [t('facts.source'), source],
    [t('facts.obtain'), obtain],
  ];
  return (
    <div className="max-w-prose">
      <h1 className="font-law text-2xl leading-tight font-semibold" dir="auto">
        {title}
      </h1>
      <dl className="mt-5 text-sm">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} className="grid gap-x-4 border-t border-hairline py-2 sm:grid-cols-[11rem_1fr]">
                <dt className="text-soft">{name}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
        <Successors name={t('facts.superseded-by')} slugs={instrument.supersededBy} />
        <Successors name={t('facts.followed-by')} slugs={instrument.followedBy} comparedWith={instrument.slug} />
      </dl>
      {official && (
        <p className="mt-3 text-sm">
          <a className="link" href={official} rel="noreferrer" target="_blank">
            {t('facts.official')}
          </a>
        </p>
      )}
    </div>
  );
}

type SuccessorsProps = { name: string; slugs: readonly string[]; comparedWith?: string };

function Successors({ name, slugs, comparedWith }: SuccessorsProps) {
  const { t } = useLanguage();
  const { data } = useInstruments();
  if (slugs.length === 0) return null;
  return (
    <div className="grid gap-x-4 border-t border-hairline py-2 sm:grid-cols-[11rem_1fr]">
      <dt className="text-soft">{name}</dt>
      <dd>
        <ul>
          {slugs.map((slug) => (
            <li key={slug} className="min-h-6">
              <Link href={`/read/${encodeURIComponent(slug)}`} className="link">
                <bdi>{data?.find((instrument) => instrument.slug === slug)?.shortTitle ?? slug}</bdi>
              </Link>
              {comparedWith && (
                <>
                  {' · '}
                  <Link href={`/compare?${new URLSearchParams({ left: comparedWith, right: slug })}`} className="link">
                    {t('compare.with')}
                  </Link>
                </>
              )}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
