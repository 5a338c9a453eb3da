import { Index, type Table } from '@lancedb/lancedb';
import type { VectorSpace } from '../vector-space.ts';
import { stemmedLanguages, vectorColumnOf, wordsColumnOf, wordsColumns } from './provision-table.ts';

/**
 * Below this many rows a scan of the vectors is exact and fast enough (5 ms at 10,000); above it, IVF_FLAT keeps
 * the exact vectors and looks at the nearest lists only.
 */
const rowsBeforeVectorIndex = 20_000;

const bitmapColumns = ['document', 'instrument', 'kind', 'body', 'lang', 'year'];
const treeColumns = ['id', 'provision'];

/** Builds the indexes that are missing. A full-text search without its index would find nothing and say nothing. */
export async function ensureIndexes(table: Table): Promise<void> {
  const present = new Set((await table.listIndices()).flatMap(({ columns }) => columns));
  for (const [column, config] of wantedIndexes()) {
    if (!present.has(column)) await table.createIndex(column, { config });
  }
}

/** What is added later is indexed in parts, each of which a search goes through: beyond these they are made one again. */
const vectorPartsMax = 2;

/**
 * Builds the vector index of each space, once there are so many rows that a scan is slow, and again where it is in parts.
 * Tells whether it built any.
 */
export async function ensureVectorIndexes(table: Table, spaces: readonly VectorSpace[]): Promise<boolean> {
  let isMade = false;
  for (const space of spaces) {
    const column = vectorColumnOf(space, spaces);
    const parts = await partsOf(table, column);
    const isDue =
      parts === 0 ? (await table.countRows(`${column} IS NOT NULL`)) >= rowsBeforeVectorIndex : parts > vectorPartsMax;
    if (isDue) await table.createIndex(column, { config: Index.ivfFlat({ distanceType: 'cosine' }) });
    isMade ||= isDue;
  }
  return isMade;
}

async function partsOf(table: Table, column: string): Promise<number> {
  const index = (await table.listIndices()).find(({ columns }) => columns.includes(column));
  const stats = index && (await table.indexStats(index.name));
  return index ? (stats?.numIndices ?? 1) : 0;
}

function wantedIndexes(): [string, Index][] {
  return [
    ...bitmapColumns.map((column): [string, Index] => [column, Index.bitmap()]),
    ...treeColumns.map((column): [string, Index] => [column, Index.btree()]),
    ...wordsColumns.map((column): [string, Index] => [column, fullTextIndexOf(column)]),
  ];
}

function fullTextIndexOf(column: string): Index {
  const language = Object.entries(stemmedLanguages).find(([lang]) => wordsColumnOf(lang) === column)?.[1];
  if (language)
    return Index.fts({ language, stem: true, removeStopWords: true, asciiFolding: true, withPosition: false });
  return Index.fts({ baseTokenizer: 'icu', stem: false, removeStopWords: false, withPosition: false });
}
