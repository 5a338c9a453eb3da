import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseDocumentFileName, sha256OfSources } from './source-file.ts';

test('a file name says slug, language and format', () => {
  expect(parseDocumentFileName('nelson-mandela-rules.en.pdf')).toEqual({
    slug: 'nelson-mandela-rules',
    lang: 'en',
    format: 'pdf',
  });
});

test.each([
  '../rules.en.pdf',
  'Rules.en.pdf',
  'rules.pdf',
  'rules.excerpt.en.txt',
  'rules..pdf',
  '.en.pdf',
  'rules.en.exe',
])('%s is no such name', (name) => expect(parseDocumentFileName(name)).toBeNull());

describe('the fingerprint of a document', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'source-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function put(name: string, text: string) {
    await writeFile(join(folder, name), text);
    return { path: join(folder, name), format: 'pdf' as const };
  }

  test('does not depend on the order of its files, and differs from that of each', async () => {
    const [one, other] = [await put('a.pdf', 'a'), await put('b.xml', 'b')];
    const both = await sha256OfSources([one, other]);
    expect(await sha256OfSources([other, one])).toBe(both);
    expect([await sha256OfSources([one]), await sha256OfSources([other])]).not.toContain(both);
  });

  test('changes with the corrections beside a file', async () => {
    const one = await put('a.pdf', 'a');
    const before = await sha256OfSources([one]);
    await put('a.pdf.override.json', '{}');
    expect(await sha256OfSources([one])).not.toBe(before);
  });
});
