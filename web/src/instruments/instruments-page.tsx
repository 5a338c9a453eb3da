import { Link } from 'wouter';
import type { Instrument } from '#corpus/provision/instrument.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { StandingLine } from '../shell/standing-line.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Waiting } from '../shell/waiting.tsx';
import { useInstruments } from './use-instruments.ts';
import { useReadiness } from './use-readiness.ts';

const natures = ['standards', 'declaration', 'treaty', 'resolution'] as const;

/** `/instruments`: everything to answer from, by what it is, and what is missing with the way to get it. */
export function InstrumentsPage() {
  const { t } = useLanguage();
  const { data, error } = useInstruments();
  const readiness = useReadiness();
  useTitle(t('nav.instruments'));
  const atHand = data?.filter(({ status }) => status !== 'missing') ?? [];
  const missing = data?.filter(({ status }) => status === 'missing') ?? [];
  return (
    <div className="mx-auto w-full max-w-[54rem] flex-1 px-4 py-8 sm:px-6">
      <h1 className="font-law text-3xl font-medium">{t('instruments.title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('instruments.explanation')}</p>
      <p className="mt-2">
        <Link href="/compare" className="link">
          {t('compare.title')}
        </Link>
      </p>
      {readiness && !readiness.ready && (
        <p role="status" className="mt-4 border-s-2 border-mark-line bg-sunken px-4 py-2.5 text-sm">
          {t('still-reading', { count: readiness.remaining.length })}
        </p>
      )}
      {error && <ProblemNote>{error.message}</ProblemNote>}
      {!data && !error && <Waiting />}
      {natures.map((nature) => (
        <Group
          key={nature}
          title={t(`natures.${nature}`)}
          instruments={atHand.filter((instrument) => instrument.nature === nature)}
        />
      ))}
      <Group title={t('instruments.missing')} instruments={missing} />
      <StandingLine />
    </div>
  );
}

function Group({ title, instruments }: { title: string; instruments: readonly Instrument[] }) {
  if (instruments.length === 0) return null;
  return (
    <section className="mt-9" aria-label={title}>
      <h2 className="text-xs font-semibold tracking-wide text-soft uppercase">{title}</h2>
      <ul className="mt-1.5 divide-y divide-hairline border-y border-hairline">
        {instruments.map((instrument) => (
          <Row key={instrument.slug} instrument={instrument} />
        ))}
      </ul>
    </section>
  );
}

function Row({ instrument }: { instrument: Instrument }) {
  const { t } = useLanguage();
  const { slug, title, shortTitle, symbol, status, provisions, obtain, languages } = instrument;
  const name = <bdi className="font-law text-[1.0625rem] leading-snug font-medium">{shortTitle}</bdi>;
  return (
    <li className="py-3">
      {status === 'missing' ? (
        name
      ) : (
        <Link href={`/read/${encodeURIComponent(slug)}`} className="underline-offset-4 hover:underline">
          {name}
        </Link>
      )}
      {title !== shortTitle && (
        <p className="text-sm" dir="auto">
          {title}
        </p>
      )}
      <p className="mt-0.5 text-xs text-soft">
        {symbol && symbol !== shortTitle && (
          <>
            <bdi>{symbol}</bdi> ·{' '}
          </>
        )}
        {status === 'missing' ? t(`nature.${instrument.nature}`) : t('provisions', { count: provisions })}
        {status === 'excerpt' && <span className="text-warn"> · {t('status.excerpt')}</span>}
        {languages.length > 0 && <> · {languages.join(' ')}</>}
      </p>
      {status === 'missing' && obtain && (
        <p className="mt-1 text-sm text-soft" dir="auto">
          {obtain}
        </p>
      )}
    </li>
  );
}
