import { describe, expect, it } from 'vitest';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { rememberingSearches } from './remembering.ts';

function counting() {
  const searched: unknown[] = [];
  const index = {
    searchWords: async (...asked: unknown[]) => searched.push(asked) && [],
    searchMeaning: async (...asked: unknown[]) => searched.push(asked) && [],
    languagesOf: async (id: string) => [id],
  } as unknown as ProvisionIndex;
  return { index: rememberingSearches(index), searched };
}

describe('an index that remembers', () => {
  it('makes each search once, and every other one as it is asked', async () => {
    const { index, searched } = counting();
    const vector = Float32Array.from([1, 0]);
    for (let time = 0; time < 2; time++) {
      await index.searchWords('bread', 'en', 5, {});
      await index.searchMeaning('ideas', vector, 5);
    }
    await index.searchMeaning('ideas', vector, 6);
    expect(searched).toEqual([
      ['bread', 'en', 5, {}],
      ['ideas', vector, 5, undefined],
      ['ideas', vector, 6, undefined],
    ]);
  });

  it('is the same index for everything else', async () => {
    expect(await counting().index.languagesOf('a')).toEqual(['a']);
  });
});
