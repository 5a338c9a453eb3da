import { afterEach, describe, expect, test } from 'vitest';
import type { ReadJob, ReadResult } from './read-job.ts';
import { createReaderPool, type ReaderPool } from './reader-pool.ts';

const program = new URL('./misbehaving-reader.fixture.ts', import.meta.url);
const job = (deed: string): ReadJob => ({
  files: [{ path: deed, format: 'pdf' }],
  document: null,
  lang: null,
  fileSlug: null,
});
const going = new AbortController().signal;
const messageOf = (result: ReadResult) => (result.ok ? '' : result.message);
const readerOf = (result: ReadResult) => /by (\d+)/.exec(messageOf(result))?.[1];

let pool: ReaderPool;
afterEach(() => pool.close());

describe('one file can do no harm to the next', () => {
  test.each(['crash', 'leave', 'fill-heap', 'fill-buffers', 'stand-still'])(
    'when it makes its reader %s',
    async (deed) => {
      pool = createReaderPool({ size: 1, program, limits: { timeMs: 60_000, memoryBytes: 400e6 } });
      expect(messageOf(await pool.read(job(deed), going))).toContain(`${deed} made its reader`);
      expect(messageOf(await pool.read(job('good.pdf'), going))).toContain('good.pdf was read');
    },
  );

  test('when it makes its reader hang', async () => {
    pool = createReaderPool({ size: 1, program, limits: { timeMs: 1000, memoryBytes: 400e6 } });
    expect(messageOf(await pool.read(job('hang'), going))).toContain('hang took longer than 1 seconds');
    expect(messageOf(await pool.read(job('good.pdf'), going))).toContain('good.pdf was read');
  });
});

test('a reader is used again, and a new one takes its place after a document that made it large', async () => {
  pool = createReaderPool({ size: 1, program });
  const first = readerOf(await pool.read(job('one'), going));
  expect(readerOf(await pool.read(job('large'), going))).toBe(first);
  expect(readerOf(await pool.read(job('two'), going))).not.toBe(first);
});

test('no more documents are read at once than allowed', async () => {
  pool = createReaderPool({ size: 2, program });
  const results = await Promise.all(Array.from({ length: 9 }, (_, index) => pool.read(job(`file-${index}`), going)));
  expect(new Set(results.map(readerOf)).size).toBeLessThanOrEqual(2);
});

test('an abort ends a reading at once, and the ones that wait', async () => {
  pool = createReaderPool({ size: 1, program });
  const stop = new AbortController();
  const readings = [pool.read(job('hang'), stop.signal), pool.read(job('one'), stop.signal)];
  setTimeout(() => stop.abort(), 100);
  expect((await Promise.allSettled(readings)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
