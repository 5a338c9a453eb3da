import type { Embedder } from '#corpus/embedding/embedder.ts';
import { bodyOf, contextOf, type PassageContext, wordsOf } from '#corpus/embedding/passage-text.ts';
import { createInMemoryProvisionIndex } from '#corpus/index/in-memory-provision-index.ts';
import type { IndexEntry, ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';

/** How a provision is put into the text that is embedded. */
export type PassageForm = (provision: ProvisionRecord, context: PassageContext) => string;

/** The forms that are compared; an embedder sets a first line apart as context. */
export const passageForms = {
  'own words, without context': bodyOf,
  'in its context': (provision, context) => `${contextOf(provision, context).trim()} ${bodyOf(provision, context)}`,
  'between its context and its own words': (provision, context) =>
    `${contextOf(provision, context)} ${bodyOf(provision, context)}`,
} as const satisfies Record<string, PassageForm>;

/** The English part of an index, embedded in another form, in memory. What an embedder would cut is cut. */
export async function withPassageForm(
  index: ProvisionIndex,
  embedders: readonly Embedder[],
  form: PassageForm,
): Promise<ProvisionIndex> {
  const copy = createInMemoryProvisionIndex(embedders);
  for (const document of await index.documents()) {
    if (document.lang !== 'en') continue;
    const entries: IndexEntry[] = [];
    for (const { slug, title } of document.instruments) {
      const provisions = await index.instrument(slug, document.lang);
      const contexts = contextsOf(provisions, title);
      const texts = provisions.map((provision, at) => form(provision, contexts[at]!));
      const vectors = await vectorsOf(texts, embedders, document.lang);
      provisions.forEach((provision, at) => {
        entries.push({ provision, piece: 0, words: wordsOf(provision, contexts[at]!), vectors: vectors[at] ?? {} });
      });
    }
    await copy.replaceDocument(document, entries);
  }
  return copy;
}

async function vectorsOf(texts: readonly string[], embedders: readonly Embedder[], lang: string) {
  const vectors: Record<string, Float32Array>[] = texts.map(() => ({}));
  for (const embedder of embedders) {
    if (embedder.languages !== 'any' && !embedder.languages.includes(lang)) continue;
    const made = await embedder.embedPassages(texts);
    made.forEach((vector, at) => {
      Object.assign(vectors[at] ?? {}, { [embedder.id]: vector });
    });
  }
  return vectors;
}

function contextsOf(provisions: readonly ProvisionRecord[], title: string): PassageContext[] {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const above = (provision: ProvisionRecord): ProvisionRecord[] => {
    const parent = byId.get(provision.parent ?? '');
    return parent ? [...above(parent), parent] : [];
  };
  const below = (provision: ProvisionRecord): ProvisionRecord[] =>
    provision.children.flatMap((id) => byId.get(id) ?? []).flatMap((child) => [child, ...below(child)]);
  return provisions.map((provision) => ({ title, ancestors: above(provision), descendants: below(provision) }));
}
