import { expect, test } from 'vitest';
import { asksForNationalLaw, countryIn } from './countries.ts';

test.each([
  ['What does German law say about solitary confinement?', 'en'],
  ['Is this lawful under the law of my country?', 'en'],
  ['Does Brazilian criminal law allow it?', 'en'],
  ['Que dit le droit français ?', 'fr'],
  ['¿Qué dice la ley española?', 'es'],
  ['Что говорит российский закон?', 'ru'],
  ['我国法律怎么规定？', 'zh'],
  ['ماذا يقول القانون المصري؟', 'ar'],
] as const)('“%s” asks for the law of a country', (question, lang) => {
  expect(asksForNationalLaw(question, lang)).toBe(true);
});

test.each([
  ['What does international law say about children?', 'en'],
  ['Under International law, who is a child?', 'en'],
  ['Must disciplinary offences be fixed by law?', 'en'],
  ['Que dit le droit international ?', 'fr'],
] as const)('“%s” does not', (question, lang) => {
  expect(asksForNationalLaw(question, lang)).toBe(false);
});

test('a country is found by its name in the language of the question, and only as a word', () => {
  expect(countryIn('Is it allowed in France?', 'en')).toBe('France');
  expect(countryIn('Is it allowed in Francesville?', 'en')).toBeNull();
});
