import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Embedder } from '#corpus/embedding/embedder.ts';
import type { IndexEntry, IndexedDocument, ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { OfficialAddresses } from '#corpus/official-addresses.ts';
import { keepDocument } from './documents/kept-documents.ts';
import { writeWhole } from './documents/write-whole.ts';
import { embeddersFor, indexEntries } from './embed/index-entries.ts';
import { indexedDocument } from './indexed-document.ts';
import type { AcceptedDocument } from './ingest-document.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { ParseReport } from './parse-report.ts';
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

/** A step of the index costs the same for one document as for many, so a few are waited for, but not for long. */
const gathering = { documents: 16, ms: 150 };

/** So many steps are taken before the index puts its small writes together. */
const optimizeEvery = 50;

type Embedded = { document: IndexedDocument; entries: IndexEntry[]; report: ParseReport };

/**
 * Makes the function that embeds a document and puts it into the index. One is embedded at a time; what has become
 * ready while the index was writing is written with the next step. A document's files are kept before and its report
 * after, so that a run killed in between has the index whole and does this document again.
 */
export function createDocumentWriter(parts: WriterParts) {
  const embedding = oneAtATime();
  const ready: Embedded[] = [];
  let embedders: Promise<readonly Embedder[]> | null = null;
  let steps = 0;
  let writing = Promise.resolve();

  async function embed(accepted: AcceptedDocument): Promise<IndexedDocument> {
    parts.signal.throwIfAborted();
    embedders ??= parts.openEmbedders();
    const covering = embeddersFor(accepted.read.lang, await embedders);
    const entries = await entriesOf(accepted, covering, parts.signal);
    const document = await keep(accepted, covering, parts);
    ready.push({ document, entries, report: accepted.read.report });
    return document;
  }

  async function writeReady(): Promise<void> {
    parts.signal.throwIfAborted();
    if (ready.length === 0) return;
    if (ready.length < gathering.documents) await wait(gathering.ms, undefined, { signal: parts.signal });
    await put(ready.splice(0), parts);
    steps += 1;
    if (steps % optimizeEvery === 0) await parts.index.optimize();
  }

  return async (accepted: AcceptedDocument, stage: (stage: 'embed' | 'write') => void): Promise<IndexedDocument> => {
    const document = await embedding(() => {
      stage('embed');
      return embed(accepted);
    }, accepted.rank);
    stage('write');
    // After a step that failed none is taken, because what it held is not in the index.
    writing = writing.then(writeReady);
    await writing;
    return document;
  };
}

async function entriesOf({ read }: AcceptedDocument, embedders: readonly Embedder[], signal: AbortSignal) {
  const entries: IndexEntry[] = [];
  for (const instrument of read.instruments)
    entries.push(...(await indexEntries(withoutDoubles(instrument), embedders, signal)));
  return entries;
}

async function put(batch: readonly Embedded[], { index, reportsFolder }: WriterParts): Promise<void> {
  await index.replaceDocuments(batch);
  for (const { document, report } of batch)
    await writeWhole(join(reportsFolder, `${document.id}.json`), JSON.stringify(report, null, 2));
}

/** Keeps the files of a document, and gives what the index will say of it. */
async function keep(
  { id, candidate, sha256, read }: AcceptedDocument,
  embedders: readonly Embedder[],
  parts: WriterParts,
): Promise<IndexedDocument> {
  const { source, excerpt } = candidate;
  return indexedDocument(read, {
    ...{ id, sha256, source, excerpt, parser: parts.parser, addresses: parts.addresses },
    embedders: embedders.map((embedder) => embedder.id),
    pdf: candidate.origin === 'bundled' ? null : await keepDocument(parts.documentsFolder, id, candidate),
    ingested: parts.now().toISOString(),
  });
}

/** An id stands for one text: of two provisions with one number the first is kept, and the report names the other. */
function withoutDoubles(instrument: PlacedInstrument): PlacedInstrument {
  const byId = new Map(instrument.provisions.toReversed().map((provision) => [provision.id, provision]));
  return { ...instrument, provisions: instrument.provisions.filter((one) => byId.get(one.id) === one) };
}
