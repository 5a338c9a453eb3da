import { expect, test } from 'vitest';
import { asksSeveral } from './asks-several.ts';

test.each([
  ['Which texts call for alternatives to pretrial detention?', 'en'],
  ['Quels instruments parlent du travail ?', 'fr'],
  ['¿Qué instrumentos tratan del trabajo?', 'es'],
  ['Какие документы говорят о труде?', 'ru'],
  ['哪些文书谈到劳动？', 'zh'],
  ['ما هي الصكوك التي تتناول العمل؟', 'ar'],
] as const)('“%s” asks what several texts say', (question, lang) => {
  expect(asksSeveral(question, lang)).toBe(true);
});

test('a question about one thing asks for what holds', () => {
  expect(asksSeveral('May a prisoner write letters?', 'en')).toBe(false);
});
