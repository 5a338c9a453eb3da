import type { Embedder } from '#corpus/embedding/embedder.ts';
import { type PassageContext, wordsOf } from '#corpus/embedding/passage-text.ts';
import type { IndexEntry } from '#corpus/index/provision-index.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { PlacedInstrument } from '../place-in-instruments.ts';
import { EmbedderEmbeddings } from './embedder-embeddings.ts';
import { type PassageDocument, passageDocuments } from './passage-pieces.ts';

/** The embedders that cover a language; a regional form such as `pt-BR` counts as its language. */
export function embeddersFor<T extends Pick<Embedder, 'languages'>>(lang: string, embedders: readonly T[]): T[] {
  const primary = lang.split('-')[0]?.toLowerCase() ?? lang;
  return embedders.filter(({ languages }) => languages === 'any' || languages.includes(primary));
}

/**
 * What the index keeps of an instrument: each provision with its words for full-text search and a vector from
 * every embedder that covers its language. Only the first piece of a long provision carries the words.
 */
export async function indexEntries(
  instrument: PlacedInstrument,
  embedders: readonly Embedder[],
  signal: AbortSignal,
): Promise<IndexEntry[]> {
  const contexts = contextsOf(instrument);
  const words = (provision: ProvisionRecord) => wordsOf(provision, contexts.get(provision.id) ?? noContext);
  if (embedders.length === 0)
    return instrument.provisions.map((provision) => ({ provision, piece: 0, words: words(provision), vectors: {} }));
  const passages: { provision: ProvisionRecord; passage: PassageDocument }[] = [];
  for (const provision of instrument.provisions) {
    const pieces = await passageDocuments(provision, contexts.get(provision.id) ?? noContext, embedders);
    passages.push(...pieces.map((passage) => ({ provision, passage })));
  }
  const texts = passages.map(({ passage }) => passage.pageContent);
  const vectors = await vectorsOf(texts, embedders, signal);
  return passages.map(({ provision, passage: { metadata } }, at) => ({
    provision,
    piece: metadata.piece,
    words: metadata.piece === 0 ? words(provision) : '',
    vectors: vectors[at] ?? {},
  }));
}

const noContext: PassageContext = { title: '', ancestors: [], descendants: [] };

/** So many passages are embedded before the run looks whether it has been stopped. */
const batchSize = 16;

async function vectorsOf(texts: readonly string[], embedders: readonly Embedder[], signal: AbortSignal) {
  const vectors: Record<string, Float32Array>[] = texts.map(() => ({}));
  for (const embedder of embedders) {
    const embeddings = new EmbedderEmbeddings(embedder);
    for (let start = 0; start < texts.length; start += batchSize) {
      signal.throwIfAborted();
      const made = await embeddings.embedDocuments(texts.slice(start, start + batchSize));
      made.forEach((vector, order) => {
        Object.assign(vectors[start + order] ?? {}, { [embedder.id]: Float32Array.from(vector) });
      });
    }
  }
  return vectors;
}

/** The title, the provisions above and those below each provision, by its id. */
function contextsOf({ slug, title, entry, provisions }: PlacedInstrument): Map<string, PassageContext> {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const find = (id: string | null) => (id === null ? undefined : byId.get(id));
  const below = (provision: ProvisionRecord): ProvisionRecord[] =>
    provision.children.flatMap((id) => find(id) ?? []).flatMap((child) => [child, ...below(child)]);
  const above = (provision: ProvisionRecord): ProvisionRecord[] => {
    const parent = find(provision.parent);
    return parent ? [...above(parent), parent] : [];
  };
  return new Map(
    provisions.map((provision) => [
      provision.id,
      {
        title: titleIn(provision.lang, entry) ?? title ?? slug,
        ancestors: above(provision),
        descendants: below(provision),
      },
    ]),
  );
}

function titleIn(lang: string, entry: PlacedInstrument['entry']): string | null {
  const byLanguage = (titles: Partial<Record<string, string>>) => titles[lang];
  return (entry && (byLanguage(entry.shortTitles) ?? byLanguage(entry.titles))) ?? null;
}
