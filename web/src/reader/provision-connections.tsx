import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import type { Provision } from '#corpus/provision/provision.ts';
import { type Connections, fetchConnections } from '../api.ts';
import { useInstrumentOf } from '../instruments/use-instruments.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { DifferenceText } from './difference-text.tsx';
import { ProvisionLink, ProvisionName } from './provision-link.tsx';

/** What later instruments made of a provision, what cites it, and what it cites. */
export function ProvisionConnections({ provision: { id, lang } }: { provision: Provision }) {
  const { t } = useLanguage();
  const { data } = useQuery({
    queryKey: ['connections', id, lang],
    queryFn: ({ signal }) => fetchConnections(id, lang, signal),
  });
  const citedBy = data?.citedBy.filter(({ whole }) => !whole) ?? [];
  const count = data ? data.counterparts.length + citedBy.length + data.cites.length + data.notCarriedInto.length : 0;
  if (!data || count === 0) return null;
  return (
    <details className="border-t border-hairline">
      <summary className="disclosure min-h-11 text-sm font-medium">{t('connections.title', { count })}</summary>
      <div className="space-y-4 pb-4 text-sm">
        <Counterparts counterparts={data.counterparts} lang={lang} />
        {data.notCarriedInto.length > 0 && (
          <Group title={t('connections.not-carried')}>
            {data.notCarriedInto.map(({ instrument, adopted }) => (
              <li key={instrument}>
                <InstrumentName slug={instrument} /> <Year date={adopted} />
              </li>
            ))}
          </Group>
        )}
        <Cited title={t('connections.cited-by')} places={citedBy} lang={lang} />
        <Cited title={t('connections.cites')} places={data.cites} lang={lang} />
      </div>
    </details>
  );
}

function Counterparts({ counterparts, lang }: { counterparts: Connections['counterparts']; lang: string }) {
  const { t } = useLanguage();
  if (counterparts.length === 0) return null;
  return (
    <Group title={t('connections.counterparts')}>
      {counterparts.map(({ id, relation, difference, adopted }) => (
        <li key={id}>
          <ProvisionLink id={id} lang={lang}>
            <ProvisionName id={id} />
          </ProvisionLink>{' '}
          <Year date={adopted} /> · {t(`connections.${relation}`)}
          {relation === 'changed' && <DifferenceText difference={difference} lang={lang} />}
        </li>
      ))}
    </Group>
  );
}

type CitedProps = { title: string; places: Connections['cites']; lang: string };

function Cited({ title, places, lang }: CitedProps) {
  if (places.length === 0) return null;
  return (
    <Group title={title}>
      {places.map(({ id, text }) => (
        <li key={`${id} ${text}`}>
          {id.includes('/') ? (
            <ProvisionLink id={id} lang={lang}>
              <ProvisionName id={id} />
            </ProvisionLink>
          ) : (
            <InstrumentName slug={id} />
          )}
          <span className="block text-soft" lang={lang} dir="auto">
            {text}
          </span>
        </li>
      ))}
    </Group>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const name = useId();
  return (
    <div>
      <p id={name} className="text-xs text-soft">
        {title}
      </p>
      <ul aria-labelledby={name} className="mt-1 space-y-1.5">
        {children}
      </ul>
    </div>
  );
}

function InstrumentName({ slug }: { slug: string }) {
  return <bdi>{useInstrumentOf(slug)?.shortTitle ?? slug}</bdi>;
}

function Year({ date }: { date: string }) {
  return <time dateTime={date}>({date.slice(0, 4)})</time>;
}
