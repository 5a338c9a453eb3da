import type { IndexedDocument } from './provision-index.ts';

/** When the instruments that documents carry were adopted, by slug; those without a date are left out. */
export function datesBySlug(documents: readonly Pick<IndexedDocument, 'instruments'>[]): Map<string, string> {
  const carried = documents.flatMap(({ instruments }) => instruments);
  return new Map(carried.flatMap(({ slug, adopted }) => (adopted ? [[slug, adopted] as const] : [])));
}
