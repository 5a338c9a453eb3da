import type { ProvisionRecord } from '../provision/provision.ts';
import { stemsOfText } from '../words/stems-of-text.ts';
import { bestOfProvision } from './best-of-provision.ts';
import { prepareBm25 } from './bm25.ts';
import { identityOf } from './index-version.ts';
import { factsOf, type InstrumentFacts, passesFilter } from './passes-filter.ts';
import type {
  DocumentEntries,
  IndexEntry,
  IndexedDocument,
  ProvisionIndex,
  ProvisionKey,
  ScoredProvision,
} from './provision-index.ts';
import { assertFits, spaceOf, type VectorSpace } from './vector-space.ts';
import { vocabularyOf } from './vocabulary.ts';

/** One entry with what a search narrows by. */
type Row = { entry: IndexEntry; document: string; facts: InstrumentFacts; stems: string[] };

/** An index that lives as long as the process: for a few documents, and for tests. */
export function createInMemoryProvisionIndex(spaces: readonly VectorSpace[] = []): ProvisionIndex {
  const documents = new Map<string, IndexedDocument>();
  let rows: Row[] = [];

  const firstPieces = (where: (record: ProvisionRecord) => boolean): ProvisionRecord[] =>
    rows.filter(({ entry }) => entry.piece === 0 && where(entry.provision)).map(({ entry }) => entry.provision);

  const ranked = (found: readonly Row[], scores: readonly number[], limit: number): ScoredProvision[] =>
    bestOfProvision(
      found.map(({ entry }, at) => ({ provision: keyOf(entry.provision), score: scores[at] ?? 0 })),
      limit,
    );

  const replace = (replacements: readonly DocumentEntries[]): void => {
    for (const { vectors } of replacements.flatMap(({ entries }) => entries)) {
      for (const [embedder, vector] of Object.entries(vectors)) assertFits(vector, spaceOf(spaces, embedder));
    }
    const ids = new Set(replacements.map(({ document }) => document.id));
    const kept = rows.filter(({ document }) => !ids.has(document));
    rows = [...kept, ...replacements.flatMap(({ document, entries }) => entries.map((one) => rowOf(document, one)))];
    for (const { document } of replacements) documents.set(document.id, document);
  };

  return {
    identity: async () =>
      identityOf(
        [...documents.values()],
        spaces.map(({ id }) => id),
      ),
    documents: async () => [...documents.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
    replaceDocument: async (document, entries) => replace([{ document, entries }]),
    replaceDocuments: async (replacements) => replace(replacements),
    async removeDocument(id) {
      rows = rows.filter(({ document }) => document !== id);
      documents.delete(id);
    },
    provision: async (id, lang) => firstPieces((record) => record.id === id && record.lang === lang)[0] ?? null,
    provisions: async (ids, lang) => firstPieces((record) => ids.includes(record.id) && record.lang === lang),
    languagesOf: async (id) =>
      firstPieces((record) => record.id === id)
        .map(({ lang }) => lang)
        .sort(),
    instrument: async (slug, lang) => firstPieces((record) => record.instrument === slug && record.lang === lang),
    async provisionsOfDocuments(ids) {
      const wanted = rows.filter(({ entry, document }) => entry.piece === 0 && ids.includes(document));
      const byDocument = Map.groupBy(wanted, ({ document }) => document);
      return new Map([...byDocument].map(([id, its]) => [id, its.map(({ entry }) => entry.provision)]));
    },
    async knownInstruments() {
      const known = Map.groupBy(
        firstPieces(() => true),
        ({ instrument }) => instrument,
      );
      return [...known].map(([slug, records]) => ({ slug, locators: new Set(records.map(({ locator }) => locator)) }));
    },
    vocabulary: async (lang) =>
      vocabularyOf(
        rows.filter(({ entry }) => entry.provision.lang === lang).map(({ entry }) => entry.words),
        lang,
      ),
    async searchWords(query, lang, limit, filter) {
      const inLanguage = rows.filter((row) =>
        passesFilter(row.entry.provision, row.facts, { ...filter, languages: [lang] }),
      );
      const scores = prepareBm25(inLanguage.map(({ stems }) => stems))(stemsOfText(query, lang));
      return ranked(
        inLanguage,
        inLanguage.map((_, at) => scores.get(at) ?? 0),
        limit,
      ).filter(({ score }) => score > 0);
    },
    async searchMeaning(embedder, vector, limit, filter) {
      assertFits(vector, spaceOf(spaces, embedder));
      const embedded = rows.filter(
        (row) => row.entry.vectors[embedder] && passesFilter(row.entry.provision, row.facts, filter),
      );
      const scores = embedded.map(({ entry }) => cosine(vector, entry.vectors[embedder] ?? new Float32Array()));
      return ranked(embedded, scores, limit);
    },
    optimize: async () => {},
    close: async () => {},
  };
}

function keyOf({ id, lang, instrument, kind }: ProvisionRecord): ProvisionKey {
  return { id, lang, instrument, kind };
}

function rowOf(document: IndexedDocument, entry: IndexEntry): Row {
  const instrument = document.instruments.find(({ slug }) => slug === entry.provision.instrument);
  return {
    entry,
    document: document.id,
    facts: factsOf(instrument),
    stems: stemsOfText(entry.words, entry.provision.lang),
  };
}

function cosine(one: Float32Array, other: Float32Array): number {
  let product = 0;
  for (let at = 0; at < one.length; at++) product += (one[at] ?? 0) * (other[at] ?? 0);
  return product / (Math.hypot(...one) * Math.hypot(...other) || 1);
}
