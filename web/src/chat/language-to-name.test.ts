import { expect, test } from 'vitest';
import { languageToName } from './language-to-name.ts';

test.each([
  ['A/RES/77/232, 5', 'ar'],
  ['rule 45', 'fr'],
])('"%s" tells no language: the interface’s is named', (question, lang) => {
  expect(languageToName(question, lang)).toBe(lang);
});

test.each(['Combien de temps dure l’isolement ?', 'القاعدة 45', '规则45'])(
  '"%s" tells its language itself',
  (question) => {
    expect(languageToName(question, 'en')).toBeNull();
  },
);
