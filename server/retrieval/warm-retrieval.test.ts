import { expect, it } from 'vitest';
import type { Embedder } from '#corpus/embedding/embedder.ts';
import type { SubjectVectors } from '#corpus/subject-index/subject-vectors.ts';
import { otherLanguages, tellMissingVectors, warmRetrieval } from './warm-retrieval.ts';

const embedder: Embedder = {
  ...{ id: 'english', dimension: 1, languages: ['en'], tokensMax: 100 },
  countTokens: (text) => text.length,
  embedPassages: async (texts) => texts.map(() => Float32Array.of(1)),
  embedQuery: async () => Float32Array.of(1),
  close: async () => {},
};

it('asks once in every other official language', async () => {
  const asked: string[] = [];
  await warmRetrieval(async ({ lang }) => {
    asked.push(lang);
    return { hits: [], references: [], wordsOnly: true, bestMeaning: null, readAs: [] };
  }, otherLanguages);
  expect(asked).toEqual(['ar', 'es', 'fr', 'ru', 'zh']);
});

it('tells of lines without vectors, of the instruments at hand alone', async () => {
  expect(await told(null)).toEqual([expect.objectContaining({ embedder: 'english', missing: 3, of: 3 })]);
  expect(await told(['pets', 'weather'])).toEqual([expect.objectContaining({ missing: 1 })]);
  expect(await told(['pets', 'cats', 'weather'])).toEqual([]);
});

it('tells nothing while no document has been read: the first ingest run makes them', async () => {
  expect(await told(null, [])).toEqual([]);
});

async function told(lines: string[] | null, atHand = ['house-rules']): Promise<unknown[]> {
  const warnings: unknown[] = [];
  const vectors: SubjectVectors | null = lines && { lines, vectors: new Float32Array(lines.length) };
  await tellMissingVectors({
    index: { knownInstruments: async () => atHand.map((slug) => ({ slug, locators: new Set(['rule-1']) })) },
    embedders: [embedder],
    subjects: {
      entries: [
        { id: 'house-rules/rule-1', lang: 'en', asked: ['pets', 'cats'] },
        { id: 'lost-rules/rule-1', lang: 'en', asked: ['submarines'] },
      ],
      silent: ['weather'],
      vectorsBy: async () => vectors,
    },
    log: { warn: (facts: unknown) => warnings.push(facts) },
  });
  return warnings;
}
