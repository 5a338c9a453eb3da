import { expect, test } from 'vitest';
import { plainLetters, stretchesIn, withoutJoins, withoutStretching } from './script.ts';

test('every stroke that stretches a word counts once, however long it is', () => {
  expect(stretchesIn('يــوفر الحمايــة من الكــل')).toBe(3);
  expect(stretchesIn('(هـ) حقوق')).toBe(0);
});

test('a text that was stretched loses its strokes, also those that a font has no letter for', () => {
  expect(withoutStretching('الحمايــة')).toBe('الحماية');
  expect(withoutStretching('شEEكل')).toBe('شكل');
});

test('a text that was not keeps the strokes that were typed, but for the one that a font puts before a kaf', () => {
  expect(withoutJoins('النـزاع')).toBe('النـزاع');
  expect(withoutJoins('لـكي')).toBe('لكي');
  expect(withoutJoins('اàلخبراء')).toBe('الخبراء');
});

test('a hyphen, a stroke and a number in an Arabic word are written', () => {
  for (const text of ['ف-4', 'آذار/مارس', 'أ5ب']) expect(withoutJoins(text)).toBe(text);
});

test('a mark that has no letter stands alone, whatever the circle below it is called', () => {
  expect(plainLetters('M\u064b')).toBe('\u064b');
  expect(plainLetters('Mo\u0301')).toBe('Mo\u0301');
});
