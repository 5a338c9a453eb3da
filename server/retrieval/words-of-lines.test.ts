import { expect, it } from 'vitest';
import { createSearchLines } from './words-of-lines.ts';

const subjects = [
  { id: 'house-rules/rule-1', lang: 'en', asked: ['keeping a cat', 'dogs and other animals in the house'] },
  { id: 'house-rules/rule-2', lang: 'en', asked: ['the house is cold'] },
  { id: 'house-rules/rule-1', lang: 'fr', asked: ['garder un chat'] },
];

it('finds a provision by the words of its lines in any inflection, and no other', () => {
  expect([...createSearchLines(subjects, 'en')('May I keep CATS?').keys()]).toEqual(['house-rules/rule-1']);
  expect(createSearchLines(subjects, 'en')('submarines').size).toBe(0);
});

it('scores a provision by its best line, and a line by every word that it shares', () => {
  const search = createSearchLines(subjects, 'en');
  const scoreOf = (question: string) => search(question).get('house-rules/rule-1') ?? 0;
  expect(scoreOf('dogs, animals')).toBeGreaterThan(scoreOf('animals'));
  expect(scoreOf('a cat, and animals')).toBe(Math.max(scoreOf('a cat'), scoreOf('animals')));
});

it('looks at the lines of its language alone', () => {
  expect(createSearchLines(subjects, 'fr')('un chat').get('house-rules/rule-1')).toBeGreaterThan(0);
  expect(createSearchLines(subjects, 'fr')('cat').size).toBe(0);
});
