import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '#config';
import { catalogue } from '#corpus/catalogue.ts';
import { chooseEmbedders } from '#corpus/embedding/choose-embedders.ts';
import { withEmbeddingCache } from '#corpus/embedding/embedding-cache.ts';
import { openDigestStore } from '#corpus/index/digests/digest-store.ts';
import { openLanceDbProvisionIndex } from '#corpus/index/lancedb/lancedb-provision-index.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { officialPage } from '#corpus/official-addresses.ts';
import { resolveReferences } from '#corpus/references/resolve-references.ts';
import { readSilentLines } from '#corpus/subject-index/silent-lines.ts';
import { readSubjectIndex } from '#corpus/subject-index/subject-index.ts';
import { openSubjectVectorStore } from '#corpus/subject-index/subject-vector-store.ts';
import { createAnswerMemory } from './answer/answer-store.ts';
import type { Composer } from './answer/composers/composer.ts';
import { createModelComposer } from './answer/composers/model/model-composer.ts';
import { openModel } from './answer/composers/model/open-model.ts';
import { createSecondReader } from './answer/composers/model/second-reader.ts';
import { createAnswerer } from './answer/create-answerer.ts';
import { createKeptAnswers } from './answer/kept-answers.ts';
import { logQuestions } from './answer/log-questions.ts';
import { languageOfQuestion } from './answer/question/question-language.ts';
import { createVerifyText } from './answer/verify-text.ts';
import type { Services } from './app.ts';
import { createDrafts } from './drafts/create-drafts.ts';
import type { IngestState } from './ingest-state.ts';
import { createCrossReferences } from './library/cross-references.ts';
import { createLibrary } from './library/index-library.ts';
import { createRetriever } from './retrieval/create-retriever.ts';
import { openRerankingModel } from './retrieval/open-reranking-model.ts';
import type { Retrieve } from './retrieval/retrieval.ts';
import { otherLanguages, tellMissingVectors, warmRetrieval } from './retrieval/warm-retrieval.ts';
import { withReranking } from './retrieval/with-reranking.ts';
import { openSqliteAnswerArchive } from './store/sqlite-answer-archive.ts';

export type Surroundings = {
  log: Logger;
  ingestState: () => IngestState;
  /** True where an ingest run follows, so that an index of other embedding models may make way for a new one. */
  mayReplaceIndex?: boolean;
};

/** What `createServices` gives: the services, the index under them, and a sentence that says what is in use. */
export type BuiltServices = Services & {
  index: ProvisionIndex;
  says: string;
  /** The setting that chooses the same embedding models again, for an ingest run beside the server. */
  embeddingModel: string;
  /** Makes what the first who asks would otherwise wait for. */
  warm: () => Promise<void>;
  close: () => Promise<void>;
};

/** Builds everything once, from the settings. Waits for the embedding models, and for nothing else. */
export async function createServices(config: Config, surroundings: Surroundings): Promise<BuiltServices> {
  const { log, ingestState, mayReplaceIndex = false } = surroundings;
  const { embedders, says, setting } = await chooseEmbedders({
    embeddingModel: config.embeddingModel,
    baseUrl: config.modelBaseUrl,
    mirror: config.modelMirror,
    folder: join(config.dataDir, 'models'),
    offline: config.offline,
  });
  const index = await openLanceDbProvisionIndex({
    folder: config.indexUrl,
    spaces: embedders,
    onMismatch: mayReplaceIndex ? 'replace' : 'refuse',
  });
  const library = createLibrary({
    index,
    catalogue,
    publicUrl: config.publicUrl,
    officialAddress: ({ symbol }, lang) => (symbol ? officialPage(symbol, lang) : null),
  });
  const cached = await Promise.all(
    embedders.map((embedder) =>
      embedder.kind === 'word-vectors' ? embedder : withEmbeddingCache(embedder, join(config.dataDir, 'embeddings')),
    ),
  );
  const subjects = await readSubjectIndex();
  const lines = {
    entries: subjects,
    silent: await readSilentLines(),
    vectorsBy: openSubjectVectorStore(join(config.dataDir, 'subject-index')).read,
  };
  const found = createRetriever({
    index,
    embedders: cached,
    subjects: lines,
    resolveReferences: (text, options) => resolveReferences(text, { ...options, catalogue, question: true }),
  });
  const retrieve = reranked(found, config, log);
  const composer = openComposer(config, log);
  const readAgain =
    config.model && config.secondReader ? createSecondReader({ model: openConfiguredModel(config) }) : null;
  const answerQuestion = createAnswerer({
    index,
    retrieve,
    catalogue,
    present: library.present,
    composer,
    readAgain,
    newId,
    subjects,
  });
  const digests = openDigestStore(join(config.dataDir, 'digests'));
  const crossReferences = createCrossReferences({ index, catalogue, digests });
  const answers = createAnswerMemory();
  const archive = openSqliteAnswerArchive(config.databaseFile);
  return {
    library,
    crossReferences,
    retrieve,
    answerQuestion: config.logQuestions ? logQuestions(answerQuestion, log) : answerQuestion,
    verifyText: createVerifyText({ index, catalogue }),
    drafts: createDrafts({ index, catalogue, crossReferences }),
    answers,
    keptAnswers: createKeptAnswers({ remembered: answers, archive, index }),
    detectLanguage: (text) => languageOfQuestion(text).lang,
    ingestState,
    embedders: embedders.map(({ id }) => id),
    composer: composer?.id ?? 'quotation',
    log,
    now: performance.now.bind(performance),
    newId,
    index,
    says,
    embeddingModel: setting,
    async warm() {
      await warmRetrieval(found, ['en']);
      await crossReferences.warm();
      await warmRetrieval(found, otherLanguages);
      await tellMissingVectors({ index, embedders, subjects: lines, log });
    },
    async close() {
      await archive.close();
      await index.close();
      await Promise.all(embedders.map((embedder) => embedder.close()));
    },
  };
}

/** The retrieval in the order of the reranking model that the settings name; as it is where they name none. */
function reranked(retrieve: Retrieve, { rerankingModel, rerankingBaseUrl }: Config, log: Logger): Retrieve {
  if (!rerankingModel) return retrieve;
  return withReranking(retrieve, {
    model: openRerankingModel({ model: rerankingModel, baseUrl: rerankingBaseUrl }),
    onFailure: (error) => log.warn({ err: error }, 'the reranking model failed: hits stay as they were found'),
  });
}

/** The language model that the settings name; null where answers quote. */
function openComposer(config: Config, log: Logger): Composer | null {
  const { model } = config;
  if (!model) return null;
  return createModelComposer({
    id: model,
    model: openConfiguredModel(config),
    onUsage: (usage) => log.info({ model, usage }, 'the model was used'),
  });
}

function openConfiguredModel({ model = '', modelBaseUrl, modelApiKey }: Config) {
  return openModel({ model, baseUrl: modelBaseUrl, apiKey: modelBaseUrl ? modelApiKey : undefined });
}

const idBytes = 16;

/** An id that can't be guessed: 128 random bits. */
function newId(): string {
  return randomBytes(idBytes).toString('base64url');
}
