import { mkdir, rm } from 'node:fs/promises';
import { connect, Index, rerankers } from '@lancedb/lancedb';
import type { Config } from '#config';
import { chooseEmbedders, type EmbedderChoice } from '#corpus/embedding/choose-embedders.ts';

const plainTable = 'provisions';

/** The embedders that the program itself would take under this configuration. */
export function embedderChoice(config: Config): EmbedderChoice {
  return {
    embeddingModel: config.embeddingModel,
    mirror: config.modelMirror,
    offline: config.offline,
    folder: `${config.dataDir}/models`,
  };
}

/** Puts the texts into one LanceDB table with a full-text index, as the first page of its manual does it. */
export async function makePlainTable(
  folder: string,
  texts: readonly { id: string; text: string }[],
  config: Config,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { embedders } = await chooseEmbedders(embedderChoice(config));
  const vectors = await embedders[0]?.embedPassages(texts.map(({ text }) => text));
  const rows = texts.map(({ id, text }, index) => ({ id, text, ...(vectors && { vector: [...vectors[index]!] }) }));
  const table = await (await connect(folder)).createTable(plainTable, rows);
  await table.createIndex('text', { config: Index.fts() });
  await Promise.all(embedders.map((embedder) => embedder.close()));
}

export type PlainHit = { id: string; text: string };

/** Hybrid search with the table's own fusion, or full text where there is no embedder: what a first server would do. */
export async function openPlainSearch(
  folder: string,
  config: Config,
): Promise<(question: string, limit: number) => Promise<PlainHit[]>> {
  const table = await (await connect(folder)).openTable(plainTable);
  const embedder = (await chooseEmbedders(embedderChoice(config))).embedders[0];
  const fusion = await rerankers.RRFReranker.create();
  return async (question, limit) => {
    const words = table.query().fullTextSearch(question);
    const query = embedder ? words.nearestTo(await embedder.embedQuery(question)).rerank(fusion) : words;
    const rows: PlainHit[] = await query.limit(limit).toArray();
    return rows.map(({ id, text }) => ({ id, text }));
  };
}
