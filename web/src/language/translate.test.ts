import { expect, test } from 'vitest';
import { initialLanguage } from './load-messages.ts';
import { createTranslate } from './translate.ts';

test('a count chooses the plural form of the language', () => {
  const forms = { one: '{count} положение', few: '{count} положения', many: '{count} положений', other: '{count} …' };
  const t = createTranslate({ provisions: forms }, 'ru');
  expect([1, 3, 11, 21].map((count) => t('provisions', { count }))).toEqual([
    '1 положение',
    '3 положения',
    '11 положений',
    '21 положение',
  ]);
});

test('what fills a place is text: it opens no further place', () => {
  const t = createTranslate({ 'conversations.remove': 'Remove “{title}”' }, 'en');
  expect(t('conversations.remove', { title: '{count} $& <b>' })).toBe('Remove “{count} $& <b>”');
});

test('the language chosen before wins, then the first official one that the browser asks for, then English', () => {
  expect(initialLanguage('ar', ['fr-CA'])).toBe('ar');
  expect(initialLanguage(undefined, ['de-AT', 'fr-CA', 'en'])).toBe('fr');
  expect(initialLanguage(undefined, ['de'])).toBe('en');
});
