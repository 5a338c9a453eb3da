import type { IndexedDocument, IndexedInstrument } from '#corpus/index/provision-index.ts';
import { type OfficialAddresses, officialPage } from '#corpus/official-addresses.ts';
import { natureOfTitle } from '#corpus/provision/nature-of-title.ts';
import { parseSymbol } from '#corpus/provision/symbol.ts';
import type { PlacedInstrument } from './place-in-instruments.ts';
import type { ReadResult } from './reader-process/read-job.ts';

export type DocumentFacts = {
  id: string;
  sha256: string;
  parser: string;
  embedders: string[];
  pdf: string | null;
  source: string;
  excerpt: boolean;
  ingested: string;
  addresses: OfficialAddresses;
};

/** What the index says of a document: what it holds, what it was made from and by what. */
export function indexedDocument(read: Extract<ReadResult, { ok: true }>, facts: DocumentFacts): IndexedDocument {
  const { addresses, excerpt, ...kept } = facts;
  const symbol = read.instruments.find(({ entry }) => entry?.symbol)?.symbol ?? read.symbol;
  return {
    ...kept,
    lang: read.lang,
    pages: read.pages,
    official: symbol ? officialPage(symbol, read.lang, addresses) : null,
    instruments: read.instruments.map((instrument) => indexedInstrument(instrument, excerpt)),
  };
}

function indexedInstrument(placed: PlacedInstrument, excerpt: boolean): IndexedInstrument {
  const { slug, symbol, title, adopted, entry, provisions, outline } = placed;
  return {
    slug,
    symbol,
    title: title ?? entry?.titles.en ?? symbol ?? slug,
    adopted,
    nature: entry?.nature ?? (symbol ? 'resolution' : natureOfTitle(title ?? slug.replaceAll('-', ' '))),
    body: entry?.body ?? issuingBody(symbol),
    status: excerpt ? 'excerpt' : 'complete',
    provisions: provisions.length,
    outline,
  };
}

function issuingBody(symbol: string | null): string | null {
  const parsed = symbol ? parseSymbol(symbol) : null;
  return parsed?.kind === 'resolution' ? parsed.body : null;
}
