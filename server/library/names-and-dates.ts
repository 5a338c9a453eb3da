import { datesBySlug } from '#corpus/index/dates-by-slug.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { knownBySlug } from '#corpus/references/known-by-slug.ts';
import type { ResolveOptions } from '#corpus/references/resolve-references.ts';

/** What citations are resolved against: the instruments at hand, with their dates and their titles in any language. */
export type NamesAndDates = Required<Pick<ResolveOptions, 'known' | 'documentDates' | 'documentTitles'>>;

export async function readNamesAndDates(index: ProvisionIndex): Promise<NamesAndDates> {
  const [documents, instruments] = await Promise.all([index.documents(), index.knownInstruments()]);
  const carried = documents.flatMap((document) => document.instruments);
  const bySlug = Map.groupBy(carried, ({ slug }) => slug);
  return {
    known: knownBySlug(instruments, documents),
    documentDates: datesBySlug(documents),
    documentTitles: new Map([...bySlug].map(([slug, its]) => [slug, its.map(({ title }) => title)])),
  };
}
