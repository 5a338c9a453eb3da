import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catalogue } from '#corpus/catalogue.ts';
import { createInMemoryProvisionIndex } from '#corpus/index/in-memory-provision-index.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { IngestProgress } from '#corpus/ingest-progress.ts';
import { officialAddresses } from '#corpus/official-addresses.ts';
import type { CandidateOrigin, DocumentCandidate, LocalCandidate, Obtained } from './documents/document-candidate.ts';
import { keptDocuments } from './documents/kept-documents.ts';
import { planDocuments } from './documents/plan-documents.ts';
import { parseReportOf } from './parse-report.ts';
import { placeInInstruments } from './place-in-instruments.ts';
import type { ReadDocument } from './read-document.ts';
import type { ReadJob, ReadResult } from './reader-process/read-job.ts';
import { runIngest } from './run-ingest.ts';
import { createDocumentWriter } from './write-document.ts';

let folder: string;
let index: ProvisionIndex;
let progress: IngestProgress[];
let readings: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-'));
  index = createInMemoryProvisionIndex();
  progress = [];
  readings = [];
});
afterEach(() => rm(folder, { recursive: true }));

describe('what is in the index afterwards', () => {
  test('a document with its provisions, its report and the copy of its file', async () => {
    const result = await run([await file('mine.txt', 'A/RES/60/1: Decides to go on; Requests a report.')]);
    expect(result).toEqual({ documents: 1, provisions: 2, failed: 0 });
    expect((await index.provision('a-res-60-1/para-2', 'en'))?.text).toBe('Requests a report.');
    expect(JSON.parse(await readFile(join(folder, 'reports/a-res-60-1.en.json'), 'utf8'))).toMatchObject({
      provisions: 2,
    });
    expect(existsSync(join(folder, 'documents/a-res-60-1.en.txt'))).toBe(true);
  });

  test('the document as it was, where its new file is broken', async () => {
    await run([await file('mine.txt', 'A/RES/60/1: Decides to go on.')]);
    const result = await run([await file('mine.txt', 'broken')]);
    expect(result.failed).toBe(1);
    expect(progress).toContainEqual(
      expect.objectContaining({ type: 'document', ok: false, message: 'mine.txt is broken.' }),
    );
    expect((await index.provision('a-res-60-1/para-1', 'en'))?.text).toBe('Decides to go on.');
  });

  test('the other documents, where one is broken', async () => {
    const broken = await file('a.txt', 'broken');
    const good = await file('b.txt', 'A/RES/60/1: Decides to go on.');
    expect(await run([broken, good])).toEqual({ documents: 1, provisions: 1, failed: 1 });
  });

  test('nothing of a file that is not the document that it is named after', async () => {
    const wrong = await file('a-res-77-232.en.txt', 'A/RES/60/1: Decides to go on.', { document: 'a-res-77-232' });
    expect((await run([wrong])).failed).toBe(1);
    expect(await index.documents()).toEqual([]);
  });

  test('one document, where two files hold the same', async () => {
    const one = await file('a/same.txt', 'A/RES/60/1: Decides to go on.');
    const other = await file('b/same.txt', 'A/RES/60/1: Decides to go on!');
    expect(await run([one, other])).toEqual({ documents: 1, provisions: 1, failed: 0 });
    expect(
      progress.filter(({ type }) => type === 'document').map((one) => ('message' in one ? one.message : '')),
    ).toEqual([null, 'same.txt holds the same document as same.txt, which was taken.']);
  });
});

describe('a second run', () => {
  test('reads nothing that has not changed, and says so', async () => {
    const mine = await file('mine.txt', 'A/RES/60/1: Decides to go on.');
    await run([mine]);
    expect(await run([mine])).toEqual({ documents: 0, provisions: 0, failed: 0 });
    expect(readings).toEqual(['mine.txt']);
    const plans = progress.filter(({ type }) => type === 'plan');
    expect(plans.at(-1)).toMatchObject({ documents: [], unchanged: ['mine.txt'] });
  });

  test('reads again what another parser has read, what other embedders have embedded, and all of it when asked', async () => {
    const mine = await file('mine.txt', 'A/RES/60/1: Decides to go on.');
    await run([mine]);
    await run([mine], { parser: 'another' });
    await run([mine], { parser: 'another', again: true });
    expect(readings).toHaveLength(3);
  });

  test('needs no file that an earlier run has had', async () => {
    await run([await file('mine.txt', 'A/RES/60/1: Decides to go on.')]);
    await rm(join(folder, 'mine.txt'));
    const kept = await keptDocuments(join(folder, 'documents'));
    await run(kept, { parser: 'another' });
    expect(await index.documents()).toMatchObject([
      { id: 'a-res-60-1.en', parser: 'another', source: 'the file mine.txt' },
    ]);
  });
});

describe('several ways to one document', () => {
  const of = { document: 'a-res-77-232' };
  const text = `A/RES/77/232: ${Array(12).fill('Decides to go on').join('; ')}`;

  test('an excerpt is read until the whole document comes, and never takes its place', async () => {
    const excerpt = await file('excerpt.txt', `${text}, as far as`, { ...of, excerpt: true, origin: 'bundled' });
    const whole = await file('whole.txt', `${text}, as far as possible.`);
    await run([excerpt]);
    expect(await index.documents()).toMatchObject([{ instruments: [{ status: 'excerpt' }] }]);
    await run([excerpt, remote(of, { outcome: 'at-hand', files: whole.files })]);
    expect(await index.documents()).toMatchObject([{ instruments: [{ status: 'complete' }] }]);
    await run([excerpt]);
    expect(await index.documents()).toMatchObject([{ instruments: [{ status: 'complete' }] }]);
  });

  test('a worse one is taken where the best is broken and the index has nothing, and the fault is told', async () => {
    const best = await file('best.txt', 'broken', { ...of, origin: 'mirror' });
    const next = await file('next.txt', text, { ...of, origin: 'kept' });
    expect(await run([next, best])).toEqual({ documents: 1, provisions: 12, failed: 1 });
    expect(progress).toContainEqual(expect.objectContaining({ ok: true, message: 'best.txt is broken.' }));
  });

  test('what holds hardly anything of what is expected does not take the place of what does', async () => {
    await run([await file('good.txt', text, of)]);
    expect(await run([await file('bad.txt', 'A/RES/77/232: Decides', of)])).toMatchObject({ documents: 0, failed: 1 });
    expect(await index.instrument('a-res-77-232', 'en')).toHaveLength(12);
  });

  test('what a mirror sends unchanged is not read a second time, also where the parser has changed', async () => {
    const kept = await file('kept.txt', text, { ...of, origin: 'kept' });
    await run([kept]);
    const mirror = remote(of, { outcome: 'at-hand', files: kept.files }, 'mirror');
    await run([kept, mirror], { parser: 'another' });
    expect(readings).toEqual(['kept.txt', 'kept.txt']);
  });

  test('the network is not asked for what is at hand and complete', async () => {
    const kept = await file('kept.txt', text, { ...of, origin: 'kept' });
    await run([kept, remote(of, { outcome: 'failed', message: 'The network was asked.' })]);
    expect(progress.map((one) => ('message' in one ? one.message : null))).not.toContain('The network was asked.');
  });

  test('what is not published is missing and has not failed; what could not be fetched has', async () => {
    expect(await run([remote(of, { outcome: 'not-there' })])).toMatchObject({ failed: 0 });
    expect(progress.at(-1)).toMatchObject({ type: 'end', ok: true, missing: [{ slug: 'a-res-77-232' }] });
    expect(await run([remote(of, { outcome: 'failed', message: 'No answer.' })])).toMatchObject({ failed: 1 });
  });
});

/** A file with "SYMBOL: paragraph; paragraph", and the candidate that it is. */
async function file(name: string, text: string, more: Partial<LocalCandidate> = {}): Promise<LocalCandidate> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  const lang = more.document ? 'en' : null;
  const source = `the file ${name}`;
  const files = [{ path, format: 'txt' as const }];
  return { origin: 'named', document: null, lang, fileSlug: null, excerpt: false, source, files, ...more };
}

function remote(
  { document }: { document: string },
  obtained: Obtained,
  origin: CandidateOrigin = 'official',
): DocumentCandidate {
  const known = { document, lang: 'en', fileSlug: null, excerpt: false, source: 'the United Nations' };
  return { origin, ...known, obtain: async () => obtained };
}

async function read(job: ReadJob): Promise<ReadResult> {
  const name = basename(job.files[0]?.path ?? '');
  readings.push(name);
  const text = await readFile(job.files[0]?.path ?? '', 'utf8');
  if (text === 'broken') return { ok: false, message: `${name} is broken.` };
  const document = documentOf(text);
  const instruments = placeInInstruments(document, catalogue, { slug: job.document ?? undefined });
  const report = parseReportOf(document, instruments);
  const { lang, symbol, title, adopted, pages } = document;
  return { ok: true, document: instruments[0]?.slug ?? '', lang, symbol, title, adopted, pages, instruments, report };
}

function documentOf(text: string): ReadDocument {
  const [symbol = '', words = ''] = text.split(': ');
  const provisions = words.split('; ').map((paragraph, at) => ({
    ...{
      locator: `para-${at + 1}`,
      kind: 'paragraph' as const,
      headings: [],
      text: paragraph,
      page: null,
      regions: [],
    },
    ...{ footnotes: [], tables: [], origin: 'text' as const, confidence: null, truncated: false },
  }));
  return {
    ...{ symbol, title: null, adopted: null, lang: 'en', origin: 'text', pages: null },
    ...{ provisions, annexes: {}, ledger: [], notices: [] },
  };
}

async function run(candidates: DocumentCandidate[], { parser = 'parser', again = false } = {}) {
  const { signal } = new AbortController();
  const documentsFolder = join(folder, 'documents');
  const reportsFolder = join(folder, 'reports');
  const now = () => new Date('2026-01-01');
  const openEmbedders = async () => [];
  return runIngest(planDocuments(candidates, { languages: null, order: [] }), {
    catalogue,
    known: {
      documents: new Map((await index.documents()).map((one) => [one.id, one])),
      parser,
      embeddersOf: () => [],
      again,
    },
    read,
    write: createDocumentWriter({
      ...{ index, openEmbedders, parser, addresses: officialAddresses, documentsFolder, reportsFolder, now, signal },
    }),
    progress: (one) => progress.push(one),
    onReport() {},
    signal,
    claims: new Map(),
    atOnce: 1,
    missing: (isAtHand) =>
      catalogue
        .filter(({ slug }) => slug === 'a-res-77-232')
        .filter((entry) => !isAtHand(entry))
        .map(({ slug }) => ({ slug, obtain: 'Get it.' })),
  });
}
