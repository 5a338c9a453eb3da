import { expect, test } from 'vitest';
import { inLanguageAsked } from './asks-for-language.ts';

const before = { role: 'user' as const, content: 'What does rule 45 say?' };
const history = [before, { role: 'assistant' as const, content: 'Rule 45.' }];

test.each([
  ['and in Spanish?', 'es'],
  ['In French please', 'fr'],
  ['Translate that into Russian.', 'ru'],
  ['Et en espagnol ?', 'es'],
  ['¿Y en francés?', 'fr'],
  ['А на испанском?', 'es'],
  ['用法文？', 'fr'],
  ['وبالفرنسية؟', 'fr'],
])('“%s” is the question before, to be answered in that language', (question, lang) => {
  expect(inLanguageAsked({ question, history })).toEqual({ question: before.content, history: [], lang });
});

test('a provision that is named is wanted itself in that language', () => {
  expect(inLanguageAsked({ question: 'Translate rule 45 into French' })).toEqual({ question: 'rule 45', lang: 'fr' });
  expect(inLanguageAsked({ question: 'What does rule 3 say in Arabic?', history }).lang).toBe('ar');
});

test.each(['Must prisoners be informed in Spanish?', 'and for women?', 'What is French law?', 'and in prison?'])(
  '“%s” asks for no other language',
  (question) => {
    expect(inLanguageAsked({ question, history })).toEqual({ question, history });
  },
);
