import { expect, test } from 'vitest';
import { answererOver, ask, indexOf, sampleEntry } from '../answerer.fixture.ts';
import { sampleInstrument } from '../samples.fixture.ts';

const named = (slug: string, name: string, more = {}) =>
  sampleEntry(slug, { titles: { en: name }, shortTitles: { en: name }, ...more });
const catalogue = [
  named('harbour-rules', 'Harbour Rules'),
  named('sea-convention', 'Sea Convention', { nature: 'treaty', unit: 'article' }),
];
const index = await indexOf(
  catalogue,
  sampleInstrument('harbour-rules', {
    'rule-1': 'Every ship shall carry a lantern.',
    'rule-2': 'The present rules are flexible guidance and not binding.',
  }),
  sampleInstrument('sea-convention', {
    'article-1': 'Sailors shall be paid.',
    'article-2': 'For each State ratifying the Convention it shall enter into force on the tenth day.',
  }),
);
const answerQuestion = answererOver(index, catalogue);
const cited = (answer: { sources: { id: string }[] }) => answer.sources.map(({ id }) => id);

test('whether rules bind is answered by what they say of it, with what kind of instrument they are', async () => {
  const answer = await ask(answerQuestion, 'Are the Harbour Rules binding?');
  expect(cited(answer)).toEqual(['harbour-rules/rule-2']);
  expect(answer.statements[0]?.text).toContain('not a treaty');
});

test('whether a treaty binds is answered by when it enters into force for a State', async () => {
  const answer = await ask(answerQuestion, 'Is the Sea Convention binding?');
  expect(cited(answer)).toEqual(['sea-convention/article-2']);
  expect(answer.statements[0]?.text).toContain('a treaty');
});

test('“is that binding?” is understood of the instrument that was spoken of', async () => {
  const history = [
    { role: 'user' as const, content: 'What do the Harbour Rules say about lanterns?' },
    { role: 'assistant' as const, content: 'Every ship carries one: rule 1. [1]' },
  ];
  for (const question of ['Is that binding?', 'Is that an obligation?'])
    expect(cited(await ask(answerQuestion, question, { history }))).toEqual(['harbour-rules/rule-2']);
});

test('whether a thing is mandatory under rules is a question about that thing', async () => {
  const answer = await ask(answerQuestion, 'Is a lantern mandatory on every ship under the Harbour Rules?');
  expect(cited(answer)).toEqual(['harbour-rules/rule-1']);
});
