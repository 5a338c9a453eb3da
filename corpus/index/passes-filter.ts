import type { ProvisionRecord } from '../provision/provision.ts';
import type { SearchFilter } from './provision-index.ts';

/** What a search narrows by besides the provision itself. */
export type InstrumentFacts = { body: string | null; year: number | null };

/** The facts of an instrument as its document tells them. */
export function factsOf(instrument: { body: string | null; adopted: string | null } | undefined): InstrumentFacts {
  return {
    body: instrument?.body ?? null,
    year: instrument?.adopted ? Number(instrument.adopted.slice(0, 4)) : null,
  };
}

/** True for a provision that the filter lets through. */
export function passesFilter(
  { instrument, kind, lang }: Pick<ProvisionRecord, 'instrument' | 'kind' | 'lang'>,
  { body, year }: InstrumentFacts,
  filter: SearchFilter = {},
): boolean {
  return (
    allows(filter.instruments, instrument) &&
    allows(filter.bodies, body) &&
    allows(filter.years, year) &&
    allows(filter.kinds, kind) &&
    allows(filter.languages, lang)
  );
}

function allows<T>(wanted: readonly T[] | undefined, value: T | null): boolean {
  return !wanted?.length || (value !== null && wanted.includes(value));
}
