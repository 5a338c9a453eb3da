import { type Catalogue, CatalogueEntry } from '#corpus/catalogue.ts';
import { createInMemoryProvisionIndex } from '#corpus/index/in-memory-provision-index.ts';
import type { IndexedDocument, ProvisionIndex } from '#corpus/index/provision-index.ts';
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

/** Puts instruments into an index, each as a document of its own and language. */
export async function indexOf(
  catalogue: Catalogue,
  ...instruments: readonly ProvisionRecord[][]
): Promise<ProvisionIndex> {
  const index = createInMemoryProvisionIndex();
  for (const records of instruments) {
    const [first] = records;
    if (!first) continue;
    await index.replaceDocument(
      documentOf(first, records.length, catalogue),
      records.map((provision) => ({ provision, piece: 0, words: wordsOf(provision), vectors: {} })),
    );
  }
  return index;
}

function wordsOf({ headings, text, footnotes }: ProvisionRecord): string {
  return [...headings, text, ...footnotes.map((footnote) => footnote.text)].join('\n');
}

function documentOf({ instrument, lang }: ProvisionRecord, provisions: number, catalogue: Catalogue): IndexedDocument {
  const entry = catalogue.find(({ slug }) => slug === instrument) ?? sampleEntry(instrument);
  return {
    id: `${instrument}.${lang}`,
    lang,
    sha256: '0'.repeat(64),
    parser: 'sample',
    embedders: [],
    pdf: null,
    pages: 1,
    source: 'a sample',
    official: null,
    ingested: '2026-01-01T00:00:00.000Z',
    instruments: [
      {
        slug: instrument,
        symbol: entry.symbol,
        title: entry.titles.en ?? instrument,
        adopted: entry.adopted,
        nature: entry.nature,
        body: entry.body,
        status: 'complete',
        provisions,
        outline: [],
      },
    ],
  };
}

/** Finds provisions by their words, and what references name; the least that can be called retrieval. */
function retrieverOver(index: ProvisionIndex, catalogue: Catalogue): Retrieve {
  return async ({ question, lang, limit, filter }) => {
    const known = new Map((await index.knownInstruments()).map((instrument) => [instrument.slug, instrument]));
    const found = await index.searchWords(question, lang, limit, filter);
    const best = found[0]?.score ?? 1;
    return {
      hits: found.map(({ provision, score }) => ({
        provision,
        score: score / best,
        matchedBy: ['words'],
        evidence: [provision.id],
      })),
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
