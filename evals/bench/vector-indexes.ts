// `node evals/bench/vector-indexes.ts`: how each of LanceDB's vector indexes does on the vectors of the index at hand:
// time to build, bytes on the disk, share of the ten nearest that it finds, and time a query. One client, nothing else
// running. DATA_DIR and INDEX_URL say which index; it is read only.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, connect, Index, type Table } from '@lancedb/lancedb';
import { loadConfig } from '#config';
import { chooseEmbedders } from '#corpus/embedding/choose-embedders.ts';
import { tableName } from '#corpus/index/lancedb/provision-table.ts';
import { QuestionCase } from '../cases/case.ts';
import { readCases } from '../cases/read-cases.ts';
import { evalsConfig } from '../open-services.ts';
import { bytesBelow } from './bytes-below.ts';
import { at } from './drive.ts';
import { embedderChoice } from './plain-table.ts';

type Variant = { name: string; index: Index | null; refine?: number };

const distanceType = 'cosine' as const;
const variants: Variant[] = [
  { name: 'none: every vector is looked at', index: null },
  { name: 'IVF_FLAT', index: Index.ivfFlat({ distanceType }) },
  { name: 'IVF_RQ', index: Index.ivfRq({ distanceType }) },
  { name: 'IVF_RQ, refined', index: null, refine: 10 },
  { name: 'IVF_PQ', index: Index.ivfPq({ distanceType }) },
  { name: 'IVF_PQ, refined', index: null, refine: 10 },
  { name: 'HNSW_SQ', index: Index.hnswSq({ distanceType }) },
  { name: 'HNSW_SQ, refined', index: null, refine: 3 },
];
const depth = 10;
/** So many are looked up exactly, because a text that stands in many documents is as near in each of them. */
const exactDepth = 200;
/** Two distances are one where they differ by less: which of them is found is chance. */
const sameDistance = 1e-4;

const config = evalsConfig(loadConfig());
const folder = await mkdtemp(join(tmpdir(), 'vector-indexes-'));
try {
  const connection = await connect(folder);
  const table = await copyVectors(connection);
  const queries = await questionVectors();
  const right: Set<string>[] = [];
  for (const vector of queries) right.push(await nearestRows(table, vector));
  process.stdout.write(`${await table.countRows()} vectors, ${queries.length} questions\n`);
  process.stdout.write(`${row(['index', 'build s', 'MB', `recall@${depth}`, 'p50 ms', 'p95 ms'])}\n`);
  for (const variant of variants) process.stdout.write(`${row(await measured(table, variant, queries, right))}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit();

/** The first embedder's vectors alone, in a table of their own that can be indexed in every way. */
async function copyVectors(connection: Connection): Promise<Table> {
  const table = await (await connect(config.indexUrl)).openTable(tableName);
  const vectors = await table.query().where('vector_0 IS NOT NULL').select(['vector_0']).toArrow();
  return connection.createTable('vectors', vectors);
}

async function questionVectors(): Promise<Float32Array[]> {
  const cases = await readCases(new URL('../cases/questions.jsonl', import.meta.url), QuestionCase);
  const asked = cases.filter(({ lang, history, split }) => lang === 'en' && !history && split === 'development');
  const { embedders } = await chooseEmbedders(embedderChoice(config));
  const [embedder] = embedders;
  if (!embedder) throw new Error('There is no embedder at hand. Set EMBEDDING_MODEL=bundled.');
  const vectors: Float32Array[] = [];
  for (const { question } of asked.slice(0, 200)) vectors.push(await embedder.embedQuery(question));
  return vectors;
}

async function measured(
  table: Table,
  { name, index, refine }: Variant,
  queries: readonly Float32Array[],
  right: readonly Set<string>[],
): Promise<string[]> {
  const before = await bytesBelow(folder);
  const start = performance.now();
  if (index) await table.createIndex('vector_0', { config: index, replace: true });
  const seconds = (performance.now() - start) / 1000;
  const bytes = (await bytesBelow(folder)) - before;
  const times: number[] = [];
  let found = 0;
  for (const [place, vector] of queries.entries()) {
    const sent = performance.now();
    const near = await nearRows(table, vector, refine);
    times.push(performance.now() - sent);
    found += near.filter((id) => right[place]?.has(id)).length / depth;
  }
  times.sort((one, other) => one - other);
  return [
    name,
    index ? seconds.toFixed(1) : '',
    index ? (bytes / 1_000_000).toFixed(0) : '',
    (found / queries.length).toFixed(3),
    at(times, 0.5).toFixed(1),
    at(times, 0.95).toFixed(1),
  ];
}

/** The rows that belong among the nearest, and those that are as near as the last of them. */
async function nearestRows(table: Table, vector: Float32Array): Promise<Set<string>> {
  const query = table.query().nearestTo(vector).distanceType(distanceType).bypassVectorIndex().withRowId();
  const rows: { _distance: number; _rowid: bigint }[] = await query.limit(exactDepth).select(['_distance']).toArray();
  const farthest = rows[depth - 1]?._distance ?? 0;
  const near = rows.filter(({ _distance }) => _distance <= farthest + sameDistance);
  return new Set(near.map(({ _rowid }) => String(_rowid)));
}

async function nearRows(table: Table, vector: Float32Array, refine?: number): Promise<string[]> {
  const query = table.query().nearestTo(vector).distanceType(distanceType).withRowId().limit(depth);
  if (refine) query.refineFactor(refine);
  const rows: { _rowid: bigint }[] = await query.select(['_distance']).toArray();
  return rows.map(({ _rowid }) => String(_rowid));
}

function row(cells: readonly string[]): string {
  return cells.map((cell, place) => (place === 0 ? cell.padEnd(34) : cell.padStart(10))).join('');
}
