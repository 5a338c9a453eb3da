import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLanceDbProvisionIndex } from '#corpus/index/lancedb/lancedb-provision-index.ts';
import { IngestProgress } from '#corpus/ingest-progress.ts';
import { resolutionXml } from './resolution-xml.fixture.ts';

let folder: string;
let documents: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ingest-'));
  documents = join(folder, 'mine');
  await mkdir(documents);
});
afterEach(() => rm(folder, { recursive: true }));

describe('a run that is killed', () => {
  const count = 6;
  const paragraphs = Array.from({ length: 12 }, (_, at) => `Decides to keep light ${at + 1} burning;`);

  test('leaves every document whole or out, and the next run goes on to the same end', async () => {
    await putResolutions(count, paragraphs);
    for (const step of [2, 5, 9, 14, 20]) {
      await killedAfter(step);
      for (const provisions of Object.values(await provisionsByDocument())) expect(provisions).toBe(paragraphs.length);
    }
    const last = await ingest(documents);
    expect(last.status).toBe(0);
    expect(await provisionsByDocument()).toEqual(
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`a-res-99-${at + 1}.en`, paragraphs.length])),
    );
    expect((await readdir(join(folder, 'data/documents'))).filter((name) => name.endsWith('.partial'))).toEqual([]);
    expect((await ingest(documents)).progress[0]).toMatchObject({ documents: [], unchanged: { length: count } });
  });

  test('while it replaces a document leaves the old one or the new one', async () => {
    await putResolutions(3, paragraphs);
    await ingest(documents);
    await putResolutions(3, paragraphs.slice(0, 5));
    for (const step of [3, 6, 9]) {
      await killedAfter(step);
      for (const provisions of Object.values(await provisionsByDocument())) expect([5, 12]).toContain(provisions);
    }
    await ingest(documents);
    expect(new Set(Object.values(await provisionsByDocument()))).toEqual(new Set([5]));
  });

  /** Kills the run after so many lines of progress; a run that is through before that needs no killing. */
  async function killedAfter(lines: number): Promise<void> {
    const run = start(documents, '--progress-json');
    let seen = 0;
    createInterface({ input: run.stdout! }).on('line', () => {
      if (++seen === lines) run.kill('SIGKILL');
    });
    await once(run, 'exit');
  }
});

test('a run that is asked to stop stops, and says that it can go on', async () => {
  await putResolutions(30, ['Decides;']);
  const run = start(documents, '--progress-json');
  const said = text(run.stderr!);
  await once(run.stdout!, 'data');
  run.kill('SIGTERM');
  const [status] = await once(run, 'exit');
  expect(status).toBe(130);
  expect(await said).toContain('run it again to go on');
});

test('a run whose reader has gone ends without a stack of calls', async () => {
  await putResolutions(30, ['Decides;']);
  const run = start(documents, '--progress-json');
  const said = text(run.stderr!);
  await once(run.stdout!, 'data');
  run.stdout!.destroy();
  const [status] = await once(run, 'exit');
  expect(status).toBe(130);
  expect(await said).not.toContain('EPIPE');
});

test('a second run beside the first is told to wait', async () => {
  const first = fork(new URL('./lock-holder.fixture.ts', import.meta.url), [join(folder, 'data')]);
  await once(first, 'message');
  const second = await ingest();
  first.kill('SIGKILL');
  expect(second).toMatchObject({ status: 1, said: expect.stringContaining('Another ingest is at work') });
});

test('a broken file gets one sentence, the others are read, and the exit status says it', async () => {
  await putResolutions(2, ['Decides;']);
  await writeFile(join(documents, 'broken.xml'), '<akomaNtoso><statement>');
  const run = await ingest(documents);
  expect(run.status).toBe(1);
  expect(run.progress.filter((one) => one.type === 'document' && !one.ok)).toMatchObject([{ document: 'broken.xml' }]);
  expect(Object.keys(await provisionsByDocument())).toEqual(['a-res-99-1.en', 'a-res-99-2.en']);
});

test('with nothing but the project itself, the bundled documents are there and what is missing is told', async () => {
  const run = await ingest();
  expect(run.status).toBe(0);
  expect(Object.keys(await provisionsByDocument())).toEqual([
    'a-res-77-232.en',
    ...['ar', 'en', 'es', 'fr', 'ru', 'zh'].map((lang) => `udhr.${lang}`),
  ]);
  const end = run.progress.at(-1);
  expect(end?.type === 'end' && end.missing?.map(({ slug }) => slug)).toContain('nelson-mandela-rules');
});

test('a document is removed with all that was kept of it', async () => {
  await putResolutions(2, ['Decides;']);
  await ingest(documents);
  expect((await ingest('--remove', 'a-res-99-1')).status).toBe(0);
  expect(Object.keys(await provisionsByDocument())).toEqual(['a-res-99-2.en']);
  const left = [...(await readdir(join(folder, 'data/documents'))), ...(await readdir(join(folder, 'data/reports')))];
  expect(left.filter((name) => name.startsWith('a-res-99-1.'))).toEqual([]);
  expect((await ingest('--remove', 'a-res-99-1')).status).toBe(1);
});

test('a command line that can’t be understood is explained', async () => {
  expect(await ingest('--agian')).toMatchObject({ status: 1, said: expect.stringContaining('--help') });
  expect(await ingest('--lang', 'english')).toMatchObject({ status: 1, said: expect.stringContaining('en,fr') });
});

async function putResolutions(count: number, paragraphs: readonly string[]): Promise<void> {
  for (let number = 1; number <= count; number++)
    await writeFile(join(documents, `${number}.xml`), resolutionXml(`A/RES/99/${number}`, paragraphs));
}

function start(...args: string[]): ChildProcess {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const env = { PATH: '', DATA_DIR: join(folder, 'data'), EMBEDDING_MODEL: 'none', OFFLINE: '1' };
  return spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function ingest(...args: string[]) {
  const run = start('--progress-json', ...args);
  const [output, said, [status]] = await Promise.all([text(run.stdout!), text(run.stderr!), once(run, 'exit')]);
  const lines = output.split('\n').filter(Boolean);
  return { status, said, progress: lines.map((line) => IngestProgress.parse(JSON.parse(line))) };
}

/** What the index says of each document, after holding it against what it really has. */
async function provisionsByDocument(): Promise<Record<string, number>> {
  const index = await openLanceDbProvisionIndex({
    folder: join(folder, 'data/index'),
    spaces: [],
    onMismatch: 'refuse',
  });
  const counts: Record<string, number> = {};
  for (const { id, lang, instruments } of await index.documents()) {
    for (const { slug, provisions } of instruments) {
      expect(await index.instrument(slug, lang)).toHaveLength(provisions);
      counts[id] = (counts[id] ?? 0) + provisions;
    }
  }
  await index.close();
  return counts;
}
