import { kindOfLocator, parseLocator } from '../provision/locator.ts';
import type { IndexEntry, IndexedDocument, IndexedInstrument } from './provision-index.ts';

/** A document of one instrument for tests; its slug is the id without the language. */
export function sampleDocument(id: string, lang: string, instrument: Partial<IndexedInstrument> = {}): IndexedDocument {
  const slug = id.slice(0, id.lastIndexOf('.'));
  return {
    id,
    lang,
    sha256: `sha of ${id}`,
    parser: 'parser-1',
    embedders: [],
    pdf: null,
    pages: null,
    source: 'a sample',
    official: null,
    ingested: '2026-01-01T00:00:00Z',
    instruments: [
      {
        slug,
        symbol: null,
        title: slug,
        adopted: null,
        nature: 'standards',
        body: 'general-assembly',
        status: 'complete',
        provisions: 1,
        outline: [],
        ...instrument,
      },
    ],
  };
}

/** A provision for tests with these words and vectors. */
export function sampleEntry(
  id: string,
  lang: string,
  text: string,
  vectors: Record<string, number[]> = {},
): IndexEntry {
  const [instrument = '', name = ''] = id.split('/');
  const locator = parseLocator(name);
  return {
    provision: {
      id,
      instrument,
      locator: name,
      kind: locator ? kindOfLocator(locator) : 'passage',
      label: name,
      headings: [],
      text,
      lang,
      page: 1,
      regions: [],
      footnotes: [],
      tables: [],
      origin: 'text',
      confidence: null,
      truncated: false,
      parent: null,
      children: [],
      citation: { short: id, full: id, footnote: id },
    },
    piece: 0,
    words: text,
    vectors: Object.fromEntries(
      Object.entries(vectors).map(([embedder, vector]) => [embedder, Float32Array.from(vector)]),
    ),
  };
}
