import { expect, test } from 'vitest';
import { alignWords } from './align-words.ts';

const words = (text: string) => text.split(' ');
const near = (text: string, phrase: string) => {
  const { start, end, distance } = alignWords(words(text), words(phrase));
  return [words(text).slice(start, end).join(' '), distance];
};

test('the stretch that is most like a phrase is found, with how many words differ', () => {
  const text = 'it shall be used only in rare cases as a last resort and never else';
  expect(near(text, 'used only in rare cases')).toEqual(['used only in rare cases', 0]);
  expect(near(text, 'used only in special cases as a resort')).toEqual(['used only in rare cases as a last resort', 2]);
});

test('a last word that was replaced belongs to the stretch', () => {
  expect(near('one two three four five', 'two three for')).toEqual(['two three four', 1]);
});

test('a text without words has nothing near', () => {
  expect(alignWords([], ['a', 'b'])).toEqual({ start: 0, end: 0, distance: 2 });
});
