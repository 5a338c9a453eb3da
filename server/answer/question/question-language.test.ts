import { expect, test } from 'vitest';
import { languageOfQuestion } from './question-language.ts';

test.each([
  ['en', 'How long may a prisoner be held in solitary confinement?'],
  ['en', 'rule 45'],
  ['en', 'Must a State extradite a torturer?'],
  ['fr', 'Combien de temps un détenu peut-il être placé à l’isolement ?'],
  ['es', '¿Cuánto tiempo puede durar el aislamiento de un recluso?'],
  ['ru', 'Как долго заключенный может находиться в одиночной камере?'],
  ['zh', '囚犯可以被单独监禁多久？'],
  ['ar', 'ما هي أقصى مدة للحبس الانفرادي؟'],
])('%s is read from the words of the question', (lang, question) => {
  expect(languageOfQuestion(question)).toEqual({ lang, understood: true });
});

test.each([
  'Wie lange darf ein Gefangener in Einzelhaft gehalten werden?',
  'Per quanto tempo un detenuto può essere tenuto nella sua cella?',
])('a language that is not answered in is told to be one: %s', (question) => {
  expect(languageOfQuestion(question).understood).toBe(false);
});

test('the language that the asker names wins', () => {
  expect(languageOfQuestion('rule 45', 'fr-CH').lang).toBe('fr');
});
