import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Config } from '#config';
import { catalogue } from '#corpus/catalogue.ts';
import { type DigestStore, openDigestStore } from '#corpus/index/digests/digest-store.ts';
import { keepDigests } from '#corpus/index/digests/keep-digests.ts';
import { openLanceDbProvisionIndex } from '#corpus/index/lancedb/lancedb-provision-index.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { type OfficialAddresses, officialAddresses } from '#corpus/official-addresses.ts';
import { readSilentLines } from '#corpus/subject-index/silent-lines.ts';
import { readSubjectIndex } from '#corpus/subject-index/subject-index.ts';
import { openSubjectVectorStore } from '#corpus/subject-index/subject-vector-store.ts';
import type { DownloadLimits } from './documents/download.ts';
import { removeLeftovers } from './documents/kept-documents.ts';
import { planDocuments } from './documents/plan-documents.ts';
import { embedSubjectIndex } from './embed/embed-subject-index.ts';
import { embeddersFor } from './embed/index-entries.ts';
import { type PreparedEmbedders, prepareEmbedders } from './embed/prepare-embedders.ts';
import { gatherCandidates } from './gather-candidates.ts';
import { lockIngest } from './ingest-lock.ts';
import type { IngestOptions } from './ingest-options.ts';
import { missingInstruments } from './missing-instruments.ts';
import { parserFingerprint } from './parser-fingerprint.ts';
import { createReaderPool } from './reader-process/reader-pool.ts';
import { removeDocuments } from './remove-documents.ts';
import { type RunResult, runIngest } from './run-ingest.ts';
import type { RunVoice } from './run-voice.ts';
import { createDocumentWriter } from './write-document.ts';

export type IngestSurroundings = {
  config: Config;
  voice: RunVoice;
  signal: AbortSignal;
  addresses?: OfficialAddresses;
  limits?: DownloadLimits;
};

/** What most questions are about comes first, so that they are answered while the rest is still being read. */
const firstToRead = ['a-res-77-232', 'a-res-70-175', 'udhr'];

/** Enough to keep the readers busy while what they have read is embedded and written, in bounded memory. */
const documentsAtOnce = 48;

/** The command `npm run ingest`; gives its exit status. */
export async function ingestCommand(options: IngestOptions, surroundings: IngestSurroundings): Promise<number> {
  const { config, voice } = surroundings;
  using _lock = lockIngest(config.dataDir);
  const embedders = await prepareEmbedders({
    choice: {
      embeddingModel: options.embeddingModel ?? config.embeddingModel,
      baseUrl: config.modelBaseUrl,
      mirror: config.modelMirror,
      folder: join(config.dataDir, 'models'),
      offline: config.offline,
    },
    cacheFolder: join(config.dataDir, 'embeddings'),
    say: voice.say,
  });
  const index = await openLanceDbProvisionIndex({
    folder: config.indexUrl,
    spaces: embedders.inSight,
    onMismatch: 'replace',
  });
  try {
    if (options.remove.length > 0) return await remove(options, index, surroundings);
    return await ingest(options, index, embedders, surroundings);
  } finally {
    await index.close();
  }
}

async function remove(options: IngestOptions, index: ProvisionIndex, { config, voice }: IngestSurroundings) {
  let status = 0;
  for (const slug of options.remove) {
    const removed = await removeDocuments(slug, { index, ...foldersOf(config), languages: options.languages });
    for (const id of removed) await digestsOf(config).remove(id);
    if (removed.length === 0) status = 1;
    voice.say(removed.length > 0 ? `Removed ${removed.join(', ')}.` : `Nothing in the index is called ${slug}.`);
  }
  return status;
}

async function ingest(
  options: IngestOptions,
  index: ProvisionIndex,
  embedders: PreparedEmbedders,
  { config, voice, signal, addresses = officialAddresses, limits }: IngestSurroundings,
): Promise<number> {
  const { documentsFolder, reportsFolder } = foldersOf(config);
  const { again, languages, paths } = options;
  const { offline } = config;
  const mirror = options.mirror ?? config.corpusMirror;
  const now = () => new Date();
  await removeLeftovers(documentsFolder);
  const parser = await parserFingerprint();
  const gathered = await gatherCandidates({
    ...{ paths, mirror, offline, again, languages, catalogue, addresses, documentsFolder, limits, now, signal },
  });
  for (const sentence of gathered.refused) voice.say(sentence);
  const order = [...firstToRead, ...catalogue.map(({ document }) => document)];
  const readers = createReaderPool({ size: availableParallelism() });
  try {
    const result = await runIngest(planDocuments(gathered.candidates, { languages, order }), {
      catalogue,
      known: {
        documents: new Map((await index.documents()).map((document) => [document.id, document])),
        parser,
        embeddersOf: (lang) => embeddersFor(lang, embedders.inSight).map(({ id }) => id),
        again,
      },
      read: (job) => readers.read({ ...job, scanCache: join(config.dataDir, 'scans') }, signal),
      write: createDocumentWriter({
        ...{ index, parser, addresses, documentsFolder, reportsFolder, now, signal },
        openEmbedders: embedders.open,
      }),
      progress: voice.progress,
      onReport: voice.report,
      signal,
      claims: new Map(),
      atOnce: documentsAtOnce,
      missing: (isAtHand) =>
        paths.length > 0 ? [] : missingInstruments({ catalogue, isAtHand, notAsked: gathered.notAsked, addresses }),
    });
    const slugs = new Set((await index.knownInstruments()).map(({ slug }) => slug));
    await embedSubjectIndex({
      ...{ subjects: await readSubjectIndex(), silent: await readSilentLines() },
      ...{ embedders, say: voice.say, signal },
      store: openSubjectVectorStore(join(config.dataDir, 'subject-index')),
      isAtHand: (slug) => slugs.has(slug),
    });
    return await finish(result, gathered.refused.length, index, digestsOf(config));
  } finally {
    readers.close();
  }
}

/** What a server needs of all texts together is read out of them now, so that nobody has to wait for it later. */
async function finish(
  { documents, failed }: RunResult,
  refused: number,
  index: ProvisionIndex,
  store: DigestStore,
): Promise<number> {
  if (documents > 0) {
    await index.optimize();
    await keepDigests({ index, catalogue, store })();
    // What the first has put together anew lies there twice until nobody can be reading it any more.
    await index.optimize();
  }
  return failed + refused > 0 ? 1 : 0;
}

function foldersOf({ dataDir }: Config) {
  return { documentsFolder: join(dataDir, 'documents'), reportsFolder: join(dataDir, 'reports') };
}

function digestsOf({ dataDir }: Config): DigestStore {
  return openDigestStore(join(dataDir, 'digests'));
}
