import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { type Connection, connect, makeArrowTable, type Query, Session, type Table } from '@lancedb/lancedb';
import type { Schema } from 'apache-arrow';
import pLimit from 'p-limit';
import type { ProvisionRecord } from '../../provision/provision.ts';
import type { KnownInstrument } from '../../references/reference.ts';
import { fold } from '../../words/words-of-text.ts';
import { bestOfProvision } from '../best-of-provision.ts';
import { IndexError, IndexMismatchError, IndexUnavailableError } from '../index-errors.ts';
import { identityOf } from '../index-version.ts';
import { untilChanged } from '../per-version.ts';
import type {
  DocumentEntries,
  IndexEntry,
  IndexedDocument,
  IndexIdentity,
  ProvisionIndex,
  ScoredProvision,
  SearchFilter,
} from '../provision-index.ts';
import { assertFits, spaceOf, type VectorSpace } from '../vector-space.ts';
import { countWords } from '../vocabulary.ts';
import { ensureIndexes, ensureVectorIndexes } from './provision-indexes.ts';
import {
  madeBy,
  provisionOfRow,
  provisionSchema,
  rowIdOf,
  rowsOf,
  tableName,
  vectorColumnOf,
  wordsColumnOf,
} from './provision-table.ts';
import { putTogether } from './put-together.ts';
import { readColumns, readInstruments, recordsInOrder } from './read-columns.ts';
import { conditionOf, isOneOf, literal } from './where.ts';

/** The caches of the engine, which by themselves grow to gigabytes. */
const indexCacheBytes = 256 * 1024 * 1024;
const metadataCacheBytes = 64 * 1024 * 1024;

/** After so many texts a language has hardly a word left that was not met. */
const vocabularyRows = 30_000;

/** A long provision is found in several pieces: so many more rows are asked for than provisions wanted. */
const rowsPerProvision = 2;

/**
 * One search keeps more than one core busy: of many that begin together each would end as late as the last. So many
 * are under way at once, and the others follow in the order in which they came.
 */
const searchesAtOnce = 2 * availableParallelism();

/** How an index is opened; `onMismatch` says what becomes of one that was made by other embedders. */
export type OpenOptions = {
  folder: string;
  spaces: readonly VectorSpace[];
  /** `refuse` throws IndexMismatchError; `replace` empties the index, to be filled again. */
  onMismatch: 'refuse' | 'replace';
};

/** Opens the index in a folder, and makes an empty one where there is none. */
export async function openLanceDbProvisionIndex(options: OpenOptions): Promise<ProvisionIndex> {
  return failing('opening it', async () => {
    const session = new Session(BigInt(indexCacheBytes), BigInt(metadataCacheBytes));
    const connection = await connect(options.folder, { readConsistencyInterval: 0, session });
    const table = await openTable(connection, options);
    await ensureIndexes(table);
    return new LanceDbProvisionIndex(connection, table, options.spaces);
  });
}

type Listing = { documents: IndexedDocument[]; identity: IndexIdentity };

class LanceDbProvisionIndex implements ProvisionIndex {
  readonly #connection: Connection;
  readonly #table: Table;
  readonly #spaces: readonly VectorSpace[];
  readonly #schema: Schema;
  readonly #inTurn = pLimit(searchesAtOnce);
  /** The documents as they are now. */
  readonly #current: () => Promise<Listing>;
  readonly #instruments: () => Promise<readonly KnownInstrument[]>;

  constructor(connection: Connection, table: Table, spaces: readonly VectorSpace[]) {
    this.#connection = connection;
    this.#table = table;
    this.#spaces = spaces;
    this.#schema = provisionSchema(spaces);
    const version = () => table.version();
    this.#current = untilChanged(version, () => this.#readDocuments());
    this.#instruments = untilChanged(version, () => readInstruments(table));
  }

  async identity(): Promise<IndexIdentity> {
    return (await this.#listed()).identity;
  }

  async documents(): Promise<IndexedDocument[]> {
    return [...(await this.#listed()).documents];
  }

  replaceDocument(document: IndexedDocument, entries: readonly IndexEntry[]): Promise<void> {
    return this.replaceDocuments([{ document, entries }]);
  }

  replaceDocuments(documents: readonly DocumentEntries[]): Promise<void> {
    for (const { vectors } of documents.flatMap(({ entries }) => entries)) {
      for (const [embedder, vector] of Object.entries(vectors)) assertFits(vector, spaceOf(this.#spaces, embedder));
    }
    const ids = documents.map(({ document }) => document.id);
    return failing(`writing ${ids.join(', ')}`, async () => {
      const rows = documents.flatMap(({ document, entries }) => rowsOf(document, entries, this.#spaces));
      await this.#table
        .mergeInsert('id')
        .whenMatchedUpdateAll()
        .whenNotMatchedInsertAll()
        .whenNotMatchedBySourceDelete({ where: isOneOf('document', ids) })
        .execute(makeArrowTable(rows, { schema: this.#schema }));
    });
  }

  removeDocument(id: string): Promise<void> {
    return failing(`removing ${id}`, async () => {
      await this.#table.delete(`document = ${literal(id)}`);
    });
  }

  async provision(id: string, lang: string): Promise<ProvisionRecord | null> {
    return (await this.provisions([id], lang))[0] ?? null;
  }

  provisions(ids: readonly string[], lang: string): Promise<ProvisionRecord[]> {
    const rows = ids.map((id) => rowIdOf(id, lang, 0));
    return failing('reading provisions', () => this.#records<ProvisionRecord>(isOneOf('id', rows)));
  }

  languagesOf(id: string): Promise<string[]> {
    return failing('reading languages', async () => {
      const condition = `provision = ${literal(id)} AND piece = 0`;
      return (await readColumns(this.#where(condition), ['lang'])).map(({ lang }) => lang).sort();
    });
  }

  instrument(slug: string, lang: string): Promise<ProvisionRecord[]> {
    return failing('reading an instrument', async () => {
      const condition = `instrument = ${literal(slug)} AND lang = ${literal(lang)} AND piece = 0`;
      return recordsInOrder(await readColumns(this.#where(condition), ['ordinal', 'record']));
    });
  }

  provisionsOfDocuments(ids: readonly string[]): Promise<Map<string, ProvisionRecord[]>> {
    return failing('reading documents', async () => {
      const condition = `${isOneOf('document', ids)} AND piece = 0`;
      const rows = await readColumns(this.#where(condition), ['document', 'ordinal', 'record']);
      const byDocument = Map.groupBy(rows, ({ document }) => document);
      return new Map([...byDocument].map(([id, its]) => [id, recordsInOrder(its)]));
    });
  }

  knownInstruments(): Promise<readonly KnownInstrument[]> {
    return failing('listing its instruments', this.#instruments);
  }

  vocabulary(lang: string): Promise<ReadonlyMap<string, number>> {
    return failing('reading its words', async () => {
      const column = wordsColumnOf(lang);
      const counts = new Map<string, number>();
      const condition = `lang = ${literal(lang)}`;
      const texts = this.#table.query().where(condition).select([column]).limit(vocabularyRows);
      // Batch by batch, so that whoever asks at the same time is answered in between.
      for await (const batch of texts) {
        const words = batch.getChild(column);
        for (let row = 0; row < batch.numRows; row++) countWords(words?.get(row) ?? '', lang, counts);
        await setImmediate();
      }
      return counts;
    });
  }

  searchWords(query: string, lang: string, limit: number, filter?: SearchFilter): Promise<ScoredProvision[]> {
    return failing('searching words', async () => {
      const condition = conditionOf({ ...filter, languages: [lang] });
      const search = this.#table.query().fullTextSearch(fold(query), { columns: wordsColumnOf(lang) });
      if (condition) search.where(condition);
      const rows = await this.#inTurn(() =>
        readColumns(search.limit(limit * rowsPerProvision), ['id', 'kind', '_score']),
      );
      return bestOfProvision(
        rows.map(({ id, kind, _score }) => ({ provision: { ...provisionOfRow(id), kind }, score: _score })),
        limit,
      );
    });
  }

  searchMeaning(
    embedder: string,
    vector: Float32Array,
    limit: number,
    filter?: SearchFilter,
  ): Promise<ScoredProvision[]> {
    const space = spaceOf(this.#spaces, embedder);
    assertFits(vector, space);
    return failing('searching by meaning', async () => {
      const condition = conditionOf(filter);
      const search = this.#table
        .query()
        .nearestTo(vector)
        .column(vectorColumnOf(space, this.#spaces))
        .distanceType('cosine');
      if (condition) search.where(condition);
      const rows = await this.#inTurn(() =>
        readColumns(search.limit(limit * rowsPerProvision), ['id', 'kind', '_distance']),
      );
      return bestOfProvision(
        rows.map(({ id, kind, _distance }) => ({ provision: { ...provisionOfRow(id), kind }, score: 1 - _distance })),
        limit,
      );
    });
  }

  optimize(): Promise<void> {
    return failing('tidying it', async () => {
      await putTogether(this.#table);
      const isMade = await ensureVectorIndexes(this.#table, this.#spaces);
      // Rows that an index had in several parts are kept apart; under a new one they need not be.
      if (isMade) await putTogether(this.#table);
    });
  }

  async close(): Promise<void> {
    this.#table.close();
    this.#connection.close();
  }

  #listed(): Promise<Listing> {
    return failing('listing its documents', this.#current);
  }

  async #readDocuments(): Promise<Listing> {
    const documents = await this.#records<IndexedDocument>('provision IS NULL');
    documents.sort((one, other) => (one.id < other.id ? -1 : 1));
    const embedders = this.#spaces.map(({ id }) => id);
    return { documents, identity: identityOf(documents, embedders) };
  }

  #where(condition: string): Query {
    return this.#table.query().where(condition);
  }

  async #records<T>(condition: string): Promise<T[]> {
    const rows = await readColumns(this.#where(condition), ['record']);
    return rows.map(({ record }): T => JSON.parse(record));
  }
}

async function openTable(connection: Connection, { spaces, onMismatch }: OpenOptions): Promise<Table> {
  if (!(await connection.tableNames()).includes(tableName)) return createTable(connection, spaces);
  const table = await connection.openTable(tableName);
  const made = (await table.schema()).metadata.get('made-by') ?? '';
  if (made === madeBy(spaces)) return table;
  if (onMismatch === 'refuse') throw new IndexMismatchError(inWords(made), inWords(madeBy(spaces)));
  table.close();
  await connection.dropTable(tableName);
  return createTable(connection, spaces);
}

async function createTable(connection: Connection, spaces: readonly VectorSpace[]): Promise<Table> {
  // Two processes may start on an empty folder at once: whoever comes second opens what the first has made.
  return connection.createEmptyTable(tableName, provisionSchema(spaces), { mode: 'create', existOk: true });
}

function inWords(made: string): string {
  const { schema = 'unknown', spaces = [] }: { schema?: number | string; spaces?: VectorSpace[] } = JSON.parse(
    made || '{}',
  );
  const embedders = spaces.map(({ id }) => id).join(' and ') || 'words alone';
  return `${embedders} (schema ${schema})`;
}

async function failing<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof IndexError) throw error;
    throw new IndexUnavailableError(doing, error);
  }
}
