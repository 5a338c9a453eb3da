import type { InstrumentNature, OutlineNode } from '../provision/instrument.ts';
import type { ProvisionKind, ProvisionRecord } from '../provision/provision.ts';
import type { KnownInstrument } from '../references/reference.ts';

/** One instrument as one document carries it in one language. */
export type IndexedInstrument = {
  slug: string;
  symbol: string | null;
  title: string;
  adopted: string | null;
  nature: InstrumentNature;
  /** The issuing body: 'general-assembly', 'economic-and-social-council', …; null where unknown. */
  body: string | null;
  status: 'complete' | 'excerpt';
  provisions: number;
  outline: OutlineNode[];
};

/** A source document in the index. It is replaced as a whole or not at all. */
export type IndexedDocument = {
  /** `<document slug>.<lang>`, for example `a-res-70-175.en`. */
  id: string;
  lang: string;
  /** Of the bytes of every source that it was read from. */
  sha256: string;
  /** Fingerprint of the parser that read it. */
  parser: string;
  /** Embedder ids whose vectors its provisions carry. */
  embedders: string[];
  /** The PDF below the documents folder, to show beside the text; null where there is none. */
  pdf: string | null;
  pages: number | null;
  /** Where it came from, in words for people. */
  source: string;
  official: string | null;
  ingested: string;
  instruments: IndexedInstrument[];
};

/**
 * What is searched: a provision, or one piece of a long one.
 * `words` is the text for full-text search: the provision's own words with its footnotes' and its headings'.
 */
export type IndexEntry = {
  provision: ProvisionRecord;
  piece: number;
  words: string;
  /** Vectors by embedder id; an embedder that does not cover the language is absent. */
  vectors: Readonly<Record<string, Float32Array>>;
};

/** A document with everything that is kept of it. */
export type DocumentEntries = { document: IndexedDocument; entries: readonly IndexEntry[] };

/** Narrows a search; an absent or empty list does not narrow. */
export type SearchFilter = {
  instruments?: readonly string[];
  bodies?: readonly string[];
  years?: readonly number[];
  kinds?: readonly ProvisionKind[];
  languages?: readonly string[];
};

/** What a search tells of a provision: it looks through hundreds, and `provisions` reads the few that are shown. */
export type ProvisionKey = Pick<ProvisionRecord, 'id' | 'lang' | 'instrument' | 'kind'>;

/** A provision and its score in one ranking, higher is better; BM25 for words, cosine for meaning. */
export type ScoredProvision = { provision: ProvisionKey; score: number };

/**
 * What made an index, and its version: a different version may answer differently.
 * `parsers` are the fingerprints of all parsers whose documents it holds, sorted; one, when it is up to date.
 */
export type IndexIdentity = { version: string; parsers: readonly string[]; embedders: readonly string[] };

/**
 * Where provisions are kept to be searched. Ingest writes it, the server reads it, possibly at the same time.
 * A reader sees a document as it was before a replacement or after it, never in between.
 */
export interface ProvisionIndex {
  identity(): Promise<IndexIdentity>;
  documents(): Promise<IndexedDocument[]>;
  replaceDocument(document: IndexedDocument, entries: readonly IndexEntry[]): Promise<void>;
  /** Replaces several documents in one step, all of them or none; it takes hardly longer than one. */
  replaceDocuments(documents: readonly DocumentEntries[]): Promise<void>;
  removeDocument(id: string): Promise<void>;
  /** The provision in this language, or null. */
  provision(id: string, lang: string): Promise<ProvisionRecord | null>;
  /** Those of the provisions that are loaded in this language, in no particular order. */
  provisions(ids: readonly string[], lang: string): Promise<ProvisionRecord[]>;
  /** The languages in which a provision is loaded. */
  languagesOf(id: string): Promise<string[]>;
  /** Every provision of an instrument in one language, in the order of the text. */
  instrument(slug: string, lang: string): Promise<ProvisionRecord[]>;
  /** Every provision of each of the documents, by document id, in the order of the texts; many cost little more than one. */
  provisionsOfDocuments(ids: readonly string[]): Promise<Map<string, ProvisionRecord[]>>;
  /** Every instrument with its locators in any language: what references are resolved against. */
  knownInstruments(): Promise<readonly KnownInstrument[]>;
  /** The words of the texts in this language, folded, with the number of provisions that hold each. */
  vocabulary(lang: string): Promise<ReadonlyMap<string, number>>;
  /** Best first, one a provision, by the words of the language's own index. */
  searchWords(query: string, lang: string, limit: number, filter?: SearchFilter): Promise<ScoredProvision[]>;
  /** Best first, one a provision id and language, by cosine to the vectors of this embedder. */
  searchMeaning(
    embedder: string,
    vector: Float32Array,
    limit: number,
    filter?: SearchFilter,
  ): Promise<ScoredProvision[]>;
  /** Puts small writes together; safe beside readers. */
  optimize(): Promise<void>;
  close(): Promise<void>;
}
