import type { Embedder } from '#corpus/embedding/embedder.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { KnownInstrument, Reference } from '#corpus/references/reference.ts';
import { type Candidate, fuseScores } from './fuse-scores.ts';
import { gatherFamilies, type Place } from './gather-families.ts';
import { createKnownCorpus, type KnownCorpus } from './known-corpus.ts';
import { createEmbedQuestion } from './question-vector.ts';
import type { Retrieve, RetrievedProvision } from './retrieval.ts';
import { createSearchByMeaning } from './search-by-meaning.ts';

/** So many are taken from each door before they are put together; a family needs several, a page only ten. */
const candidatesMin = 100;

export type RetrieverParts = {
  index: ProvisionIndex;
  /** Best first for the languages they share. */
  embedders: readonly Embedder[];
  resolveReferences: (
    text: string,
    options: { lang: string; known: ReadonlyMap<string, KnownInstrument> },
  ) => Reference[];
};

/** Finds provisions by references in the question, by its words and by its meaning, in one ranking. */
export function createRetriever({ index, embedders, resolveReferences }: RetrieverParts): Retrieve {
  const knownCorpus = createKnownCorpus(index);
  const searchByMeaning = createSearchByMeaning({ index, embedders, embedQuestion: createEmbedQuestion() });

  return async ({ question, lang, limit, filter = {} }) => {
    const corpus = await knownCorpus();
    const references = resolveReferences(question, { lang, known: corpus.instruments });
    const depth = Math.max(candidatesMin, 2 * limit);
    const [words, meaning] = await Promise.all([
      index.searchWords(question, lang, depth, filter),
      searchByMeaning({ question, lang, limit: depth, filter, corpus }),
    ]);
    const candidates = fuseScores(words, meaning);
    const places = gatherFamilies(candidates, (id) => exists(corpus, id));
    const referred = references.flatMap(({ provisions }) => provisions).map(referredPlace);
    const hits = await hitsAt([...referred, ...places], { index, lang, limit, corpus });
    return {
      hits,
      references,
      wordsOnly: meaning === null,
      bestMeaning: bestOf([...(meaning?.own ?? []), ...(meaning?.foreign ?? [])]),
      readAs: [],
    };
  };
}

function referredPlace(id: string): Place {
  return { id, score: 1, evidence: [] };
}

function exists({ instruments }: KnownCorpus, id: string): boolean {
  const [slug = '', locator = ''] = id.split('/');
  return instruments.get(slug)?.locators.has(locator) ?? false;
}

function bestOf(found: readonly { score: number }[]): number | null {
  return found.length > 0 ? Math.max(...found.map(({ score }) => score)) : null;
}

type HitParts = { index: ProvisionIndex; lang: string; limit: number; corpus: KnownCorpus };

/** The first places with their provisions, one a provision id; references keep rank and score. */
async function hitsAt(places: readonly Place[], parts: HitParts): Promise<RetrievedProvision[]> {
  const shown = withoutRepeats(places).slice(0, parts.limit);
  const records = await recordsOf(shown, parts);
  return shown.flatMap(({ id, score, evidence }) => {
    const provision = records.get(id);
    return provision
      ? [{ provision, score, ...doorsOf(evidence), evidence: evidence.map((one) => one.provision.id) }]
      : [];
  });
}

function withoutRepeats(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function doorsOf(evidence: readonly Candidate[]): Pick<RetrievedProvision, 'matchedBy'> {
  const doors = [...new Set(evidence.flatMap(({ matchedBy }) => matchedBy))];
  return { matchedBy: doors.length > 0 ? doors : ['reference'] };
}

/** The provisions at these places: as they were found, or else in the question's language, or else in another. */
async function recordsOf(
  places: readonly Place[],
  { index, lang, corpus }: HitParts,
): Promise<Map<string, ProvisionRecord>> {
  const records = new Map(places.flatMap(({ evidence }) => evidence).map(({ provision }) => [provision.id, provision]));
  const missing = places.map(({ id }) => id).filter((id) => !records.has(id));
  const byLanguage = Map.groupBy(missing, (id) => readingLanguage(corpus, id, lang));
  const read = [...byLanguage].map(([language, ids]) => index.provisions(ids, language));
  for (const record of (await Promise.all(read)).flat()) records.set(record.id, record);
  return records;
}

function readingLanguage({ languages }: KnownCorpus, id: string, lang: string): string {
  const loaded = languages.get(id.slice(0, id.indexOf('/'))) ?? [];
  return [lang, 'en'].find((wanted) => loaded.includes(wanted)) ?? loaded[0] ?? lang;
}
