import { type Catalogue, CatalogueEntry } from '#corpus/catalogue.ts';
import { createInMemoryProvisionIndex } from '#corpus/index/in-memory-provision-index.ts';
import type { IndexedDocument, IndexedInstrument, ProvisionIndex } from '#corpus/index/provision-index.ts';
import { recordsOf } from '#corpus/index/records-of.ts';
import { withLinks } from '#corpus/provision/links.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { resolveReferences } from '#corpus/references/resolve-references.ts';
import type { Retrieve } from '#server/retrieval/retrieval.ts';
import type { AnswerQuestion, Question } from './answer.ts';
import { collectAnswer } from './collect-answer.ts';
import { type AnswererParts, createAnswerer } from './create-answerer.ts';

/** An entry of the catalogue of a test. */
export function sampleEntry(slug: string, entry: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return CatalogueEntry.parse({
    slug,
    document: slug,
    symbol: null,
    annex: null,
    nature: 'standards',
    body: 'general-assembly',
    adopted: '2015-12-17',
    unit: 'rule',
    titles: { en: slug },
    shortTitles: {},
    aliases: {},
    numbering: [],
    loaded: true,
    line: null,
    supersededBy: [],
    facts: [],
    ...entry,
  });
}

/** Puts instruments into an index; those that the catalogue says are of one document come as one. */
export async function indexOf(
  catalogue: Catalogue,
  ...instruments: readonly ProvisionRecord[][]
): Promise<ProvisionIndex> {
  const index = createInMemoryProvisionIndex();
  const documents = Map.groupBy(instruments, (records) => documentSlugOf(records, catalogue));
  for (const [slug, together] of documents) {
    await index.replaceDocument(
      documentOf(slug, together, catalogue),
      together.flat().map((provision) => ({ provision, piece: 0, words: wordsOf(provision), vectors: {} })),
    );
  }
  return index;
}

function documentSlugOf([first]: readonly ProvisionRecord[], catalogue: Catalogue): string {
  const entry = catalogue.find(({ slug }) => slug === first?.instrument);
  return `${entry?.document ?? first?.instrument}.${first?.lang}`;
}

function wordsOf({ headings, text, footnotes }: ProvisionRecord): string {
  return [...headings, text, ...footnotes.map((footnote) => footnote.text)].join('\n');
}

function documentOf(id: string, together: readonly ProvisionRecord[][], catalogue: Catalogue): IndexedDocument {
  return {
    id,
    lang: together[0]?.[0]?.lang ?? 'en',
    sha256: '0'.repeat(64),
    parser: 'sample',
    embedders: [],
    pdf: null,
    pages: 1,
    source: 'a sample',
    official: null,
    ingested: '2026-01-01T00:00:00.000Z',
    instruments: together.flatMap((records) => indexedInstrument(records, catalogue)),
  };
}

function indexedInstrument(records: readonly ProvisionRecord[], catalogue: Catalogue): IndexedInstrument[] {
  const [first] = records;
  if (!first) return [];
  const { instrument: slug } = first;
  const { symbol, titles, adopted, nature, body } = catalogue.find((one) => one.slug === slug) ?? sampleEntry(slug);
  const title = titles.en ?? slug;
  return [{ slug, symbol, title, adopted, nature, body, status: 'complete', provisions: records.length, outline: [] }];
}

/** Finds provisions by their words, and what references name; the least that can be called retrieval. */
function retrieverOver(index: ProvisionIndex, catalogue: Catalogue): Retrieve {
  return async ({ question, lang, limit, filter }) => {
    const known = new Map((await index.knownInstruments()).map((instrument) => [instrument.slug, instrument]));
    const found = await index.searchWords(question, lang, limit, filter);
    const records = await recordsOf(
      index,
      found.map((one) => one.provision),
    );
    const best = found[0]?.score ?? 1;
    return {
      hits: found.flatMap(({ provision: { id }, score }) => {
        const provision = records.get(id);
        return provision ? [{ provision, score: score / best, matchedBy: ['words'], evidence: [id] }] : [];
      }),
      references: resolveReferences(question, { lang, known, catalogue, question: true }),
      wordsOnly: true,
      bestMeaning: null,
      readAs: [],
    };
  };
}

/** An answerer over an index, found by words and by references. */
export function answererOver(
  index: ProvisionIndex,
  catalogue: Catalogue,
  parts: Partial<AnswererParts> = {},
): AnswerQuestion {
  return createAnswerer({
    index,
    catalogue,
    retrieve: retrieverOver(index, catalogue),
    present: async (record) => withLinks(record, 'http://localhost:3000', { hasPdf: false, official: null }),
    newId: () => 'an-answer',
    clock: () => Date.UTC(2026, 0, 2),
    ...parts,
  });
}

/** The whole answer to a question. */
export function ask(answerQuestion: AnswerQuestion, question: string, more: Omit<Question, 'question'> = {}) {
  return collectAnswer(answerQuestion({ question, ...more }));
}
