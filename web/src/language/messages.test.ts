import { describe, expect, test } from 'vitest';
import { officialLanguages } from '#corpus/provision/language.ts';
import { loadMessages } from './load-messages.ts';
import type { Message } from './translate.ts';

const english = await loadMessages('en');

describe.each(officialLanguages)('in %s', (lang) => {
  test('every text of the interface is there, and no other', async () => {
    expect(Object.keys(await loadMessages(lang)).sort()).toEqual(Object.keys(english).sort());
  });

  test('every plural form that the language has is written', async () => {
    const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const plurals = Object.entries(await loadMessages(lang)).filter(([, message]) => typeof message !== 'string');
    const lacking = plurals.flatMap(([key, message]) =>
      needed.filter((category) => !formsOf(message).has(category)).map((category) => `${key}: ${category}`),
    );
    // French and Spanish have a form for whole millions, which nothing here counts.
    expect(lacking.filter((form) => !(/^(fr|es)$/.test(lang) && form.endsWith(': many')))).toEqual([]);
  });

  test('every text has the places of the English one, but for a number that a plural form says in words', async () => {
    const messages = await loadMessages(lang);
    for (const [key, message] of Object.entries(messages)) {
      const wanted = placesOf(english[key] ?? '');
      const found = placesOf(message);
      expect({ key, places: [...found] }).toEqual({ key, places: [...wanted] });
    }
  });
});

function formsOf(message: Message): Set<string> {
  return new Set(typeof message === 'string' ? ['other'] : Object.keys(message));
}

function placesOf(message: Message): Set<string> {
  const texts = typeof message === 'string' ? [message] : Object.values(message);
  return new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []).sort());
}
