import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LocalCandidate } from './document-candidate.ts';
import { forgetDocument, keepDocument, keptDocuments, removeLeftovers } from './kept-documents.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keep-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function candidate(...formats: ('pdf' | 'xml')[]): Promise<LocalCandidate> {
  const files = formats.map((format) => ({ path: join(folder, `mine.${format}`), format }));
  for (const { path } of files) await writeFile(path, path);
  const known = { document: null, lang: null, fileSlug: 'mine', excerpt: false, source: 'the file mine.pdf' };
  return { origin: 'named', ...known, files };
}

test('what was kept is found again as it was read, and its PDF is named for the server', async () => {
  const documents = join(folder, 'documents');
  expect(await keepDocument(documents, 'a-res-60-1.en', await candidate('pdf', 'xml'))).toBe('a-res-60-1.en.pdf');
  expect(await keptDocuments(documents)).toEqual([
    {
      ...{ origin: 'named', document: 'a-res-60-1', lang: 'en', fileSlug: 'mine', excerpt: false },
      source: 'the file mine.pdf',
      files: [
        { path: join(documents, 'a-res-60-1.en.pdf'), format: 'pdf' },
        { path: join(documents, 'a-res-60-1.en.xml'), format: 'xml' },
      ],
    },
  ]);
});

test('a file that the document no longer has does not stay behind', async () => {
  const documents = join(folder, 'documents');
  await keepDocument(documents, 'a-res-60-1.en', await candidate('pdf', 'xml'));
  expect(await keepDocument(documents, 'a-res-60-1.en', await candidate('xml'))).toBeNull();
  expect((await readdir(documents)).sort()).toEqual(['a-res-60-1.en.source.json', 'a-res-60-1.en.xml']);
});

test('corrections beside a file are kept with it, and leave with it', async () => {
  const documents = join(folder, 'documents');
  const mine = await candidate('pdf');
  await writeFile(join(folder, 'mine.pdf.override.json'), '{}');
  await keepDocument(documents, 'a-res-60-1.en', mine);
  expect(await readdir(documents)).toContain('a-res-60-1.en.pdf.override.json');
  await forgetDocument(documents, 'a-res-60-1.en');
  expect(await readdir(documents)).toEqual([]);
});

test('forgetting a document leaves nothing of it, and everything of the others', async () => {
  const documents = join(folder, 'documents');
  await keepDocument(documents, 'a-res-60-1.en', await candidate('pdf'));
  await keepDocument(documents, 'a-res-60-10.en', await candidate('pdf'));
  await forgetDocument(documents, 'a-res-60-1.en');
  expect((await readdir(documents)).sort()).toEqual(['a-res-60-10.en.pdf', 'a-res-60-10.en.source.json']);
});

test('what a killed run has left half written is cleared away', async () => {
  await keepDocument(folder, 'a-res-60-1.en', await candidate('pdf'));
  await writeFile(join(folder, 'a-res-60-1.en.pdf.0badcafe.partial'), 'half');
  await removeLeftovers(folder);
  expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
});
