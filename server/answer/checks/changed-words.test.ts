import { expect, test } from 'vitest';
import { changedWords, wordsInPlace } from './changed-words.ts';

const source = 'Chains shall never be used on sailors of any ship.';

test('a copy is told by what was exchanged in it', () => {
  expect(changedWords('Chains may never be used on sailors of any ship.', source, 'en')).toEqual({
    in: 'may',
    out: 'shall',
  });
  expect(changedWords('Chains shall be used on sailors of any ship.', source, 'en')).toEqual({ in: '', out: 'never' });
});

test('a true copy has no changes, and other words are no copy', () => {
  expect(changedWords(source, source, 'en')).toEqual({ in: '', out: '' });
  expect(changedWords('Sailors may be put in irons where the captain says so.', source, 'en')).toBeNull();
});

test('a word that stands where the source goes on with another is found with what is before it', () => {
  const source = 'Sailors shall have the right to fresh water at any time of the day, wherever the ship may be.';
  const found = wordsInPlace('Sailors have the right to coffee.', source, 'en');
  expect(found).toContainEqual({ before: 'right to', stem: 'coffe' });
  expect(wordsInPlace('Coffee is good for sailors.', source, 'en')).toEqual([]);
});
