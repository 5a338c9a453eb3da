import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Embedder } from './embedder.ts';
import { withEmbeddingCache } from './embedding-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vectors-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an embedder with a cache', () => {
  it('embeds a text once, also for the next process, and keeps the order of what it is asked', async () => {
    const first = countingEmbedder('one');
    const cached = await withEmbeddingCache(first, folder);
    const before = await cached.embedPassages(['a', 'bb']);
    const second = countingEmbedder('one');
    const again = await withEmbeddingCache(second, folder);
    expect(await again.embedPassages(['ccc', 'bb', 'a'])).toEqual([Float32Array.from([3, 0.5]), before[1], before[0]]);
    expect([first.embedded, second.embedded]).toEqual([['a', 'bb'], ['ccc']]);
  });

  it('never takes a vector of another embedder', async () => {
    await (await withEmbeddingCache(countingEmbedder('one'), folder)).embedPassages(['a']);
    const other = countingEmbedder('two');
    await (await withEmbeddingCache(other, folder)).embedPassages(['a']);
    expect(other.embedded).toEqual(['a']);
  });

  it('makes a vector again whose file was cut', async () => {
    const cached = await withEmbeddingCache(countingEmbedder('one'), folder);
    await cached.embedPassages(['a']);
    const file =
      readdirSync(folder, { recursive: true })
        .map(String)
        .find((name) => name.endsWith('.txt')) ?? '';
    truncateSync(join(folder, file), 5);
    expect(await cached.embedPassages(['a'])).toEqual([Float32Array.from([1, 0.5])]);
  });
});

function countingEmbedder(id: string): Embedder & { embedded: string[] } {
  const embedded: string[] = [];
  return {
    embedded,
    id,
    dimension: 2,
    languages: 'any',
    tokensMax: 8,
    countTokens: (text) => text.length,
    async embedPassages(texts) {
      embedded.push(...texts);
      return texts.map((text) => Float32Array.from([text.length, 0.5]));
    },
    embedQuery: async (text) => Float32Array.from([text.length, 0.5]),
    close: async () => {},
  };
}
