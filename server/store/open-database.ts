import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

// Two processes may write at once; each waits for the other rather than to fail.
const busyMs = 5000;

/** A database in a file that several processes may have open, with its folder and these tables; `:memory:` for none. */
export function openDatabase(file: string, tables: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: busyMs });
  database.exec('pragma journal_mode = wal; pragma synchronous = normal;');
  database.exec(tables);
  return database;
}
