import { join } from 'node:path';
import type { Embedder } from '#corpus/embedding/embedder.ts';
import type { IndexEntry, ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { OfficialAddresses } from '#corpus/official-addresses.ts';
import { keepDocument } from './documents/kept-documents.ts';
import { writeWhole } from './documents/write-whole.ts';
import { embeddersFor, indexEntries } from './embed/index-entries.ts';
import { indexedDocument } from './indexed-document.ts';
import type { AcceptedDocument } from './ingest-document.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { PlacedInstrument } from './place-in-instruments.ts';

export type WriterParts = {
  index: ProvisionIndex;
  /** Opens the embedders; called once, for the first document that needs them. */
  openEmbedders: () => Promise<readonly Embedder[]>;
  /** Fingerprint of what reads the documents. */
  parser: string;
  addresses: OfficialAddresses;
  documentsFolder: string;
  reportsFolder: string;
  now: () => Date;
  signal: AbortSignal;
};

/** So many documents are written before the index puts its small writes together. */
const optimizeEvery = 100;

/**
 * Makes the function that embeds a document and puts it into the index, one at a time. Its files are kept before
 * and its report after, so that a run killed in between has the index whole and does this document again.
 */
export function createDocumentWriter(parts: WriterParts) {
  const gate = oneAtATime();
  let embedders: Promise<readonly Embedder[]> | null = null;
  let written = 0;

  return (document: AcceptedDocument, stage: (stage: 'embed' | 'write') => void): Promise<void> =>
    gate(async () => {
      parts.signal.throwIfAborted();
      stage('embed');
      embedders ??= parts.openEmbedders();
      const covering = embeddersFor(document.read.lang, await embedders);
      const entries = await entriesOf(document, covering, parts.signal);
      stage('write');
      await put(document, entries, covering, parts);
      written += 1;
      if (written % optimizeEvery === 0) await parts.index.optimize();
    });
}

async function entriesOf({ read }: AcceptedDocument, embedders: readonly Embedder[], signal: AbortSignal) {
  const entries: IndexEntry[] = [];
  for (const instrument of read.instruments)
    entries.push(...(await indexEntries(withoutDoubles(instrument), embedders, signal)));
  return entries;
}

async function put(
  { id, candidate, sha256, read }: AcceptedDocument,
  entries: readonly IndexEntry[],
  embedders: readonly Embedder[],
  { index, parser, addresses, documentsFolder, reportsFolder, now }: WriterParts,
): Promise<void> {
  const pdf = candidate.origin === 'bundled' ? null : await keepDocument(documentsFolder, id, candidate);
  const { source, excerpt } = candidate;
  const ingested = now().toISOString();
  const ids = embedders.map((embedder) => embedder.id);
  const facts = { id, sha256, parser, embedders: ids, pdf, source, excerpt, ingested, addresses };
  await index.replaceDocument(indexedDocument(read, facts), entries);
  await writeWhole(join(reportsFolder, `${id}.json`), JSON.stringify(read.report, null, 2));
}

/** An id stands for one text: of two provisions with one number the first is kept, and the report names the other. */
function withoutDoubles(instrument: PlacedInstrument): PlacedInstrument {
  const byId = new Map(instrument.provisions.toReversed().map((provision) => [provision.id, provision]));
  return { ...instrument, provisions: instrument.provisions.filter((one) => byId.get(one.id) === one) };
}
