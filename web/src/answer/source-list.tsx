import { useInstrumentOf } from '../instruments/use-instruments.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { capitalised } from '../reader/capitalised.ts';
import { ProvisionLink } from '../reader/provision-link.tsx';
import type { NumberedSource } from './shown-answer.ts';

/** The sources of an answer by instrument, each instrument with what it is. */
export function SourceList({ sources }: { sources: readonly NumberedSource[] }) {
  const { t } = useLanguage();
  if (sources.length === 0) return null;
  const groups = Map.groupBy(sources, ({ provision }) => provision.instrument);
  return (
    <div className="mt-6">
      <h4 className="text-xs font-semibold tracking-wide text-soft uppercase">{t('sources.title')}</h4>
      <ul className="mt-1.5 divide-y divide-hairline border-y border-hairline">
        {[...groups].map(([slug, ofInstrument]) => (
          <InstrumentSources key={slug} slug={slug} sources={ofInstrument} />
        ))}
      </ul>
    </div>
  );
}

function InstrumentSources({ slug, sources }: { slug: string; sources: readonly NumberedSource[] }) {
  const { t } = useLanguage();
  const instrument = useInstrumentOf(slug);
  return (
    <li className="py-2.5 text-sm">
      <p>
        <bdi className="font-medium">{instrument?.shortTitle ?? slug}</bdi>
        {instrument && (
          <span className="text-soft">
            {' · '}
            {t(`nature.${instrument.nature}`)}
            {instrument.symbol && instrument.symbol !== instrument.shortTitle && (
              <>
                {' · '}
                <bdi>{instrument.symbol}</bdi>
              </>
            )}
          </span>
        )}
      </p>
      <ul className="mt-0.5 flex flex-wrap gap-x-5">
        {sources.map(({ number, provision }) => (
          <li key={number} className="flex min-h-7 items-center gap-1.5">
            <span className="min-w-4 text-xs font-semibold text-soft tabular-nums">{number}</span>
            <ProvisionLink id={provision.id} lang={provision.lang}>
              <bdi>{capitalised(provision.label, provision.lang)}</bdi>
            </ProvisionLink>
          </li>
        ))}
      </ul>
    </li>
  );
}
