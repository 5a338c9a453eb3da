import { expect, test } from 'vitest';
import { officialLanguages } from '#corpus/provision/language.ts';
import { fillMessage, listInWords, messagesIn } from './messages.ts';

type Tree = { [key: string]: string | string[] | Tree };

function places(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(path + key, [...new Set(value.match(/\{\w+\}/g))].sort().join());
    else if (!Array.isArray(value)) for (const entry of places(value, `${path}${key}.`)) found.set(...entry);
  }
  return found;
}

test.each(officialLanguages)('every message exists in %s with the same places to fill', (lang) => {
  expect(places(messagesIn(lang))).toEqual(places(messagesIn('en')));
});

test('a language that is not official is answered in English', () => {
  expect(messagesIn('de')).toBe(messagesIn('en'));
});

test('a value is put in its place as it is, whatever characters it has', () => {
  expect(fillMessage('{a} and {b}', { a: '$1 {b}', b: 2 })).toBe('$1 {b} and 2');
});

test('names in a row are joined as the language does', () => {
  expect(listInWords(['rule 1', 'rule 2'], 'en')).toBe('rule 1 and rule 2');
  expect(listInWords(['1', '2'], 'fr')).toBe('1 et 2');
});
