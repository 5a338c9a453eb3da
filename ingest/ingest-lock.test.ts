import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { IngestLockedError, lockIngest } from './ingest-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a second ingest is told to wait, and may go on when the first is through', () => {
  {
    using _first = lockIngest(folder);
    expect(() => lockIngest(folder)).toThrow(IngestLockedError);
  }
  expect(() => lockIngest(folder)[Symbol.dispose]()).not.toThrow();
});

test('a killed ingest leaves no lock behind', async () => {
  const holder = fork(new URL('./lock-holder.fixture.ts', import.meta.url), [folder]);
  await once(holder, 'message');
  expect(() => lockIngest(folder)).toThrow(IngestLockedError);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(() => lockIngest(folder)[Symbol.dispose]()).not.toThrow();
});
