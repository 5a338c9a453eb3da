import { describe, expect, it } from 'vitest';
import type { Embedder } from '#corpus/embedding/embedder.ts';
import { createConceptVectors } from './concept-vectors.ts';

/** An embedder whose vectors tell bread from letters, and lean to one side as all of its texts do. */
function breadOrLetters(): { embedder: Embedder; asked: string[] } {
  const asked: string[] = [];
  const vectorOf = (text: string) => Float32Array.from([/bread/.test(text) ? 1 : 0, /letter/.test(text) ? 1 : 0, 2]);
  const embedPassages = async (texts: readonly string[]) => {
    asked.push(...texts);
    return texts.map(vectorOf);
  };
  const embedQuery = async (text: string) => vectorOf(text);
  return {
    asked,
    embedder: {
      id: 'bread-or-letters',
      dimension: 3,
      languages: ['en'],
      tokensMax: 100,
      countTokens: (text) => text.length,
      embedPassages,
      embedQuery,
      close: async () => {},
    },
  };
}

const thesaurus = {
  en: [
    { asked: ['loaf'], like: ['a slice of bread'], texts: ['bread and other food'] },
    { asked: ['a letter home'], texts: ['letters', 'correspondence'] },
  ],
};

describe('the vectors of concepts', () => {
  it('tell how people speak of each thing and how the texts do, without what all have in common', async () => {
    const { embedder } = breadOrLetters();
    const [bread, letters] = await createConceptVectors(thesaurus, 1)(embedder, 'en');
    expect([...(bread?.asked ?? [])].map(Math.sign)).toEqual([1, -1, 0]);
    expect([...(letters?.texts ?? [])].map(Math.sign)).toEqual([-1, 1, 0]);
  });

  it('are made once a language, and there are none for a language without a thesaurus', async () => {
    const { embedder, asked } = breadOrLetters();
    const vectors = createConceptVectors(thesaurus, 1);
    await Promise.all([vectors(embedder, 'en'), vectors(embedder, 'en')]);
    expect(asked).toEqual([
      'loaf, a slice of bread',
      'a letter home',
      'bread and other food',
      'letters; correspondence',
    ]);
    expect(await vectors(embedder, 'de')).toEqual([]);
  });
});
