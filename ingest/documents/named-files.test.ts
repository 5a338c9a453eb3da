import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogue } from '#corpus/catalogue.ts';
import { namedFiles } from './named-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'named-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, text = 'x'): Promise<string> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
  return join(folder, path);
}

test('a name of the catalogue says which document it is; any other leaves that to the text', async () => {
  const known = await put('nelson-mandela-rules.fr.pdf');
  const own = await put('My Copy (final).pdf');
  const { candidates } = await namedFiles([known, own], catalogue);
  expect(candidates).toMatchObject([
    { document: 'a-res-70-175', lang: 'fr', fileSlug: 'nelson-mandela-rules' },
    { document: null, lang: null, fileSlug: 'my-copy-final', source: 'the file My Copy (final).pdf' },
  ]);
});

test('a folder stands for every document below it, a PDF and its XML together', async () => {
  await put('a/one.xml');
  await put('a/one.pdf');
  await put('b/one.xml');
  await put('b/notes.txt');
  await put('b/deep/er/two.docx');
  const { candidates } = await namedFiles([folder], catalogue);
  const names = candidates.map(({ files }) => files.map(({ path }) => basename(path)).join(' '));
  expect(names).toEqual(['one.pdf one.xml', 'two.docx', 'one.xml']);
});

test('a file without an ending is known by what is in it', async () => {
  const { candidates, refused } = await namedFiles(
    [await put('download', '%PDF-1.4'), await put('photo', '\u00ff\u00d8')],
    catalogue,
  );
  expect(candidates).toMatchObject([{ files: [{ format: 'pdf' }] }]);
  expect(refused).toMatchObject([{ message: expect.stringContaining('photo is not a PDF') }]);
});

test('what is not there is told, and the rest goes on', async () => {
  await mkdir(join(folder, 'empty'));
  const { candidates, refused } = await namedFiles(
    [join(folder, 'no.pdf'), join(folder, 'empty'), await put('yes.pdf')],
    catalogue,
  );
  expect(candidates).toHaveLength(1);
  expect(refused.map(({ message }) => message)).toEqual([
    expect.stringContaining('There is no file or folder'),
    expect.stringContaining('holds no PDF, DOCX or XML file'),
  ]);
});
