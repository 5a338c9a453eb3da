import { expect, test } from 'vitest';
import { contentStemsOf, wordsOf } from './words.ts';

test('inflections of a word have one stem', () => {
  expect(contentStemsOf('punished punishing punishes', 'en').size).toBe(1);
  expect(contentStemsOf('détenue détenues', 'fr').size).toBe(1);
  expect(contentStemsOf('заключенный заключенных', 'ru').size).toBe(1);
});

test('words that carry no meaning of their own are left out in all six languages', () => {
  expect([...contentStemsOf('of the prisoners and for them', 'en')]).toHaveLength(1);
  expect([...contentStemsOf('de los reclusos y para ellos', 'es')]).toHaveLength(1);
  expect([...contentStemsOf('囚犯的食物和水', 'zh')]).not.toContain('的');
});

test('a word knows where it stands', () => {
  const text = 'Every prisoner’s diet';
  for (const { text: word, start, end } of wordsOf(text, 'en')) expect(text.slice(start, end)).toBe(word);
});

test('figures count as words', () => {
  expect(contentStemsOf('22 hours', 'en')).toContain('22');
});
