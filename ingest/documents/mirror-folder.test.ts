import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '#corpus/catalogue.ts';
import { documentsInFolder } from './mirror-folder.ts';

async function foldersWith(paths: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'mirror-'));
  for (const path of paths) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), 'x');
  }
  const found = await documentsInFolder({ folder, catalogue, origin: 'mirror', source: 'the mirror' });
  await rm(folder, { recursive: true });
  return found.map(({ document, lang, files }) => [`${document}.${lang}`, ...files.map(({ path }) => basename(path))]);
}

test('an instrument named in a file stands for the document that carries it', async () => {
  expect(await foldersWith(['nelson-mandela-rules.en.pdf', 'a-res-78-323.en.docx'])).toEqual([
    ['a-res-78-323.en', 'a-res-78-323.en.docx'],
    ['a-res-70-175.en', 'nelson-mandela-rules.en.pdf'],
  ]);
});

test('a PDF and the XML in akn are one document in each language', async () => {
  const files = ['akn/a-res-77-232.fr.xml', 'a-res-77-232.en.pdf', 'akn/a-res-77-232.en.xml'];
  expect(await foldersWith(files)).toEqual([
    ['a-res-77-232.en', 'a-res-77-232.en.pdf', 'a-res-77-232.en.xml'],
    ['a-res-77-232.fr', 'a-res-77-232.fr.xml'],
  ]);
});

test('no other folder and no other name is taken', async () => {
  const files = [
    'parse/pdf/a-res-75-1.en.pdf',
    'akn/deep/a-res-75-1.en.xml',
    'README.md',
    'a-res-77-232.excerpt.en.txt',
  ];
  expect(await foldersWith(files)).toEqual([]);
});

test('a second file of the same kind comes after the first, and is not read together with it', async () => {
  expect(await foldersWith(['a-res-70-175.en.pdf', 'nelson-mandela-rules.en.pdf', 'a-res-70-175.en.docx'])).toEqual([
    ['a-res-70-175.en', 'a-res-70-175.en.pdf'],
    ['a-res-70-175.en', 'nelson-mandela-rules.en.pdf'],
    ['a-res-70-175.en', 'a-res-70-175.en.docx'],
  ]);
});
