import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatProvisionId, parseProvisionId } from '#corpus/provision/provision-id.ts';
import { fetchInstrument, fetchProvision } from '../api.ts';
import { useLanguage } from '../language/language-provider.tsx';

/** A provision with its descendants, in the language asked for where it is at hand. */
export function useProvision(id: string, lang: string | null, enabled = true) {
  const { lang: own } = useLanguage();
  const asked = lang ?? own;
  return useQuery({
    queryKey: ['provision', id, asked],
    queryFn: ({ signal }) => fetchProvision(id, asked, signal),
    enabled,
  });
}

/** An instrument with its outline. */
export function useInstrumentOutline(slug: string, lang: string | null, enabled = true) {
  const { lang: own } = useLanguage();
  const asked = lang ?? own;
  return useQuery({
    queryKey: ['instrument', slug, asked],
    queryFn: ({ signal }) => fetchInstrument(slug, asked, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The id of the whole unit to which a provision belongs: `…/rule-43.1.a` → `…/rule-43`. An id that is none is given back. */
export function rootOf(id: string): string {
  const parsed = parseProvisionId(id);
  if (!parsed) return id;
  const { instrument, locator } = parsed;
  return formatProvisionId(instrument, { ...locator, path: locator.path.slice(0, 1) });
}
