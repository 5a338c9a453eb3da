import { describe, expect, it } from 'vitest';
import type { Embedder } from './embedder.ts';
import { withOwnWords } from './own-words.ts';

/** Says whether a text holds the context, in the first number, and its own words, in the second. */
const wordWatcher: Embedder = {
  id: 'watcher',
  dimension: 2,
  languages: 'any',
  tokensMax: 100,
  countTokens: (text) => text.length,
  embedPassages: async (texts) =>
    texts.map((text) => Float32Array.from([text.includes('Rules') ? 1 : 0, text.includes('bread') ? 1 : 0])),
  embedQuery: async () => Float32Array.from([1, 0]),
  close: async () => {},
};

describe('an embedder of passages in their context', () => {
  const embedder = withOwnWords(wordWatcher);

  it("draws a passage's vector from its context towards its own words", async () => {
    const [inContext] = await embedder.embedPassages(['House Rules.\nWarm bread.']);
    const [context = 0, own = 0] = inContext ?? [];
    expect(own).toBeGreaterThan(context);
    expect(Math.hypot(context, own)).toBeCloseTo(1, 6);
  });

  it('leaves a passage without context, or without words of its own, as it was', async () => {
    expect(await embedder.embedPassages(['Warm bread.', 'House Rules.\n'])).toEqual([
      Float32Array.from([0, 1]),
      Float32Array.from([1, 0]),
    ]);
  });
});
