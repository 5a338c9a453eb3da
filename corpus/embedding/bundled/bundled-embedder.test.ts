import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBundledEmbedder } from './bundled-embedder.ts';
import { packWordVectors } from './word-vectors.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundled-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the bundled embedder', () => {
  const openWith = (bytes: Uint8Array) => {
    writeFileSync(join(folder, 'vectors.bin'), bytes);
    return openBundledEmbedder(pathToFileURL(join(folder, 'vectors.bin')));
  };

  it('adds up the words of a text, in any inflection, and leaves out what it does not know', async () => {
    const rows = Float32Array.from([1, 0, 0, 1]);
    const embedder = await openWith(packWordVectors({ words: ['bread', 'prisoner'], dimension: 2, rows }));
    expect([...(await embedder.embedQuery('Prisoners'))]).toEqual([0, expect.closeTo(1, 2)]);
    const [both] = await embedder.embedPassages(['Bread, xylophone, prisoner.']);
    expect(both?.[0]).toBeCloseTo(Math.SQRT1_2, 2);
    expect([...(await embedder.embedQuery('xylophone'))]).toEqual([0, 0]);
  });

  it('refuses a file that is missing or cut, and says which model it is', async () => {
    await expect(openWith(new TextEncoder().encode('words-1\n5 256\n'))).rejects.toThrow(/bundled.*not whole/);
    await expect(openBundledEmbedder(pathToFileURL(join(folder, 'none.bin')))).rejects.toThrow(/bundled.*missing/);
  });
});
