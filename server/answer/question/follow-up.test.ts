import { expect, test } from 'vitest';
import { followUp } from './follow-up.ts';

const history = [
  { role: 'user' as const, content: 'How can states reduce reoffending?' },
  { role: 'assistant' as const, content: 'They can.' },
];

test.each([
  ['What is the capital of France?', 'en'],
  ['How do vaccines work?', 'en'],
  ['and what is the capital of France?', 'en'],
  ['Et quelle est la capitale de la France ?', 'fr'],
  ['Who was the first woman in space?', 'en'],
  ['Can prisoners write to their family?', 'en'],
  ['What is torture?', 'en'],
  ['Quelle est la capitale de la France ?', 'fr'],
  ['¿Cuál es la capital de Francia?', 'es'],
  ['Какая столица у Франции?', 'ru'],
  ['法国的首都是哪里？', 'zh'],
] as const)('“%s” is a question of its own, whatever was asked before', (question, lang) => {
  expect(followUp(question, history, lang)).toMatchObject({ standalone: question, carriedOver: '' });
});

test.each([
  ['and for women?', 'en'],
  ['For women?', 'en'],
  ['How long for children?', 'en'],
  ['what about the second one?', 'en'],
  ['is that binding?', 'en'],
  ['How often may they be examined?', 'en'],
  ['Which later resolution took that over word for word?', 'en'],
  ['Why?', 'en'],
  ['So are they prisoners too?', 'en'],
  ['Which resolution says that?', 'en'],
  ['And what does the next rule say?', 'en'],
  ['Et le paragraphe suivant ?', 'fr'],
  ['¿Y es vinculante?', 'es'],
  ['А что сказано в следующем пункте?', 'ru'],
  ['那下一段呢？', 'zh'],
  ['وماذا عن الفقرة التالية؟', 'ar'],
] as const)('“%s” is understood with the question before it', (question, lang) => {
  expect(followUp(question, history, lang).standalone).toBe(`${history[0]?.content} ${question}`);
});

test.each(['and for women?', 'what about the second one?', 'is that binding?', 'Why is that?'])(
  '“%s” points nowhere when nothing was said before',
  (question) => {
    expect(followUp(question, [], 'en').pointsNowhere).toBe(true);
  },
);

test.each(['Asylum from persecution', 'Can prisoners write to their family?', 'Is torture ever allowed?'])(
  '“%s” points to nothing before it',
  (question) => {
    expect(followUp(question, [], 'en').pointsNowhere).toBe(false);
  },
);
