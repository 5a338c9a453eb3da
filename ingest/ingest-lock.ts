import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another run is at work on the same data. */
export class IngestLockedError extends Error {
  readonly code = 'ingest-locked';
}

/**
 * Makes this the only ingest on a data folder, until it is disposed of or its process ends in any way.
 * The lock is the operating system's, taken through SQLite: no crash can leave it behind, and no other
 * process can be mistaken for its holder.
 */
export function lockIngest(dataDir: string): Disposable {
  mkdirSync(dataDir, { recursive: true });
  const lock = new DatabaseSync(join(dataDir, 'ingest.lock'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new IngestLockedError(`Another ingest is at work in ${dataDir}. Wait until it is through, or stop it.`, {
      cause,
    });
  }
  return { [Symbol.dispose]: () => lock.close() };
}
