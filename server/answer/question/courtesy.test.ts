import { expect, test } from 'vitest';
import { courtesyIn, isCourtesy } from './courtesy.ts';

test.each([
  ['Thanks!', 'en'],
  ['thank you very much', 'en'],
  ['Hello, good morning!', 'en'],
  ['Merci beaucoup.', 'fr'],
  ['¡Muchas gracias!', 'es'],
  ['Спасибо большое', 'ru'],
  ['谢谢！', 'zh'],
  ['شكرا جزيلا', 'ar'],
] as const)('“%s” asks for nothing', (turn, lang) => {
  expect(isCourtesy(turn, lang)).toBe(true);
});

test.each([
  ['Thanks, and for women?', 'en'],
  ['Hello, may a prisoner see a doctor?', 'en'],
  ['no beatings', 'en'],
  ['Merci, et pour les femmes ?', 'fr'],
  ['', 'en'],
] as const)('“%s” is no mere courtesy', (turn, lang) => {
  expect(isCourtesy(turn, lang)).toBe(false);
});

test('words that can be divided in many ways are divided in one', () => {
  // Tried in every way, these would take longer than anybody lives.
  expect(isCourtesy(`${'спасибо большое '.repeat(250)}вам`, 'ru')).toBe(false);
  expect(isCourtesy('спасибо большое '.repeat(250), 'ru')).toBe(true);
});

test('a courtesy of one word is known in whatever language it is', () => {
  expect(courtesyIn('Merci !', 'en')).toBe('fr');
  expect(courtesyIn('May I?', 'en')).toBeNull();
});
