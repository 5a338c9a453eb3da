import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Instrument } from '#corpus/provision/instrument.ts';
import { fetchInstruments } from '../api.ts';
import { useLanguage } from '../language/language-provider.tsx';

/** Every instrument, at hand or missing, with titles in the interface's language. */
export function useInstruments() {
  const { lang } = useLanguage();
  return useQuery({ queryKey: ['instruments', lang], queryFn: ({ signal }) => fetchInstruments(lang, signal) });
}

/** Finds an instrument by its slug; undefined while they load, unless it was fetched by itself, and for an unknown slug. */
export function useInstrumentOf(slug: string): Instrument | undefined {
  const fetched = useQueryClient().getQueriesData<Instrument>({ queryKey: ['instrument', slug] });
  const listed = useInstruments().data?.find((instrument) => instrument.slug === slug);
  return listed ?? fetched.find(([, instrument]) => instrument)?.[1];
}
