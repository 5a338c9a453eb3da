import { expect, test } from 'vitest';
import { contentStemsOf } from '../text/words.ts';
import { readSameWords } from './same-words.ts';

/** The words of a statement for which its source has none. */
const strange = (own: string, source: string, lang = 'en') =>
  readSameWords(own, contentStemsOf(own, lang), lang).strange(contentStemsOf(source, lang), source);

test.each([
  ['justify', 'It may be invoked as a justification.', 'en'],
  ['jail', 'No prison is without a library.', 'en'],
  ['体罚', '禁止体罚和集体处罚', 'zh'],
])('“%s” is spoken of by “%s”', (own, source, lang) => {
  expect(strange(own, source, lang)).toEqual([]);
});

test('a word that the source has in no way is strange to it', () => {
  expect(strange('water and coffee', 'Fresh water is given.')).toEqual([...contentStemsOf('coffee', 'en')]);
});

test('a phrase counts as a synonym only where all of it is there', () => {
  expect(strange('the open air', 'They exercise outdoors.')).toEqual([]);
  expect(strange('an open letter', 'They exercise outdoors.')).toHaveLength(2);
});

test('a word is known by its noun, though that has lost a letter of it', () => {
  expect(strange('exclude', 'Their exclusion is over.')).toEqual([]);
  expect(strange('permission', 'It is permitted.')).toEqual([]);
});
