import type { Query, Table, VectorQuery } from '@lancedb/lancedb';
import type { ProvisionKind, ProvisionRecord } from '../../provision/provision.ts';
import type { KnownInstrument } from '../../references/reference.ts';

/** The columns that are read as they are stored, and the scores that a search adds. */
export type StoredRow = {
  id: string;
  document: string;
  instrument: string;
  locator: string;
  lang: string;
  kind: ProvisionKind;
  ordinal: number;
  record: string;
  _score: number;
  _distance: number;
};

/** Rows with these columns; read column by column, because the engine's own rows cost ten times as much. */
export async function readColumns<Name extends keyof StoredRow>(
  query: Query | VectorQuery,
  names: readonly Name[],
): Promise<Pick<StoredRow, Name>[]> {
  const rows: Pick<StoredRow, Name>[] = [];
  for await (const batch of query.select([...names])) {
    const columns = names.map((name) => [name, batch.getChild(name)] as const);
    for (let at = 0; at < batch.numRows; at++) {
      const row: Partial<StoredRow> = {};
      for (const [name, column] of columns) row[name] = column?.get(at);
      rows.push(row as Pick<StoredRow, Name>);
    }
  }
  return rows;
}

/** The records of rows, in the order of the text. */
export function recordsInOrder(rows: Pick<StoredRow, 'ordinal' | 'record'>[]): ProvisionRecord[] {
  rows.sort((one, other) => one.ordinal - other.ordinal);
  return rows.map(({ record }): ProvisionRecord => JSON.parse(record));
}

/** Every instrument with its locators in any language. */
export async function readInstruments(table: Table): Promise<KnownInstrument[]> {
  const known = new Map<string, Set<string>>();
  for (const { instrument, locator } of await readColumns(table.query().where('piece = 0'), [
    'instrument',
    'locator',
  ])) {
    const locators = known.get(instrument) ?? new Set();
    known.set(instrument, locators.add(locator));
  }
  return [...known].map(([slug, locators]) => ({ slug, locators }));
}
