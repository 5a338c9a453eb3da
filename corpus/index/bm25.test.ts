import { expect, it } from 'vitest';
import { prepareBm25 } from './bm25.ts';

const scoresOf = prepareBm25([
  ['cat', 'house'],
  ['dog', 'house', 'house'],
  ['dog', 'cat', 'yard', 'house', 'rain'],
  [],
]);

it('scores the texts that share a word, and no other', () => {
  expect([...scoresOf(['dog']).keys()]).toEqual([1, 2]);
  expect(scoresOf(['submarine']).size).toBe(0);
});

it('rates a rare word above a common one, a shorter text above a longer one, and repeats above one mention', () => {
  const [rare, common] = [scoresOf(['cat']), scoresOf(['house'])];
  expect(rare.get(0)).toBeGreaterThan(common.get(0) ?? 0);
  expect(rare.get(0)).toBeGreaterThan(rare.get(2) ?? 0);
  expect(common.get(1)).toBeGreaterThan(common.get(0) ?? 0);
});

it('adds up the words of a query, each once', () => {
  const sum = (scoresOf(['cat']).get(2) ?? 0) + (scoresOf(['rain']).get(2) ?? 0);
  expect(scoresOf(['cat', 'rain', 'cat']).get(2)).toBeCloseTo(sum);
});
