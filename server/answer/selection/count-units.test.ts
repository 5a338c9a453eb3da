import { expect, test } from 'vitest';
import { answererOver, ask, indexOf, sampleEntry } from '../answerer.fixture.ts';
import { sampleInstrument } from '../samples.fixture.ts';

const named = (slug: string, name: string, more = {}) =>
  sampleEntry(slug, { titles: { en: name }, shortTitles: { en: name }, ...more });
const catalogue = [
  named('harbour-rules', 'Harbour Rules', { numbering: [{ unit: 'rule', first: 1, last: 3 }] }),
  named('quay-rules', 'Quay Rules'),
  sampleEntry('a-res-90-1', { symbol: 'A/RES/90/1', unit: 'para', numbering: [{ unit: 'para', first: 1, last: 2 }] }),
];
const index = await indexOf(
  catalogue,
  sampleInstrument('harbour-rules', {
    'rule-1': 'Every ship shall carry a lantern.',
    'rule-2.1': 'Sailors shall be paid.',
    'rule-2.2': 'They shall be paid on the quay.',
    'rule-3': 'No sailor under eighteen years of age shall steer.',
    'commentary-3': 'Of rules 16 and 18 more could be said in later years.',
  }),
  sampleInstrument('quay-rules', { 'rule-1': 'The quay shall be swept.', 'rule-7': 'The quay shall be lit.' }),
  sampleInstrument('a-res-90-1', {
    'pp-1': 'Noting the work of the Harbour Office,',
    'para-1': 'Requests the Harbour Office to count ships;',
    'para-2': 'Requests the Secretary-General to report.',
  }),
);
const answerQuestion = answererOver(index, catalogue);
const cited = (answer: { sources: { id: string }[] }) => answer.sources.map(({ id }) => id);

test('how many rules there are is told by the place of the first and the last of them, each counted once', async () => {
  const answer = await ask(answerQuestion, 'How many rules do the Harbour Rules have?');
  expect(cited(answer)).toEqual(['harbour-rules/rule-1', 'harbour-rules/rule-3']);
  expect(answer.statements.map(({ text }) => /\((\d of \d)\)/.exec(text)?.[1])).toEqual(['1 of 3', '3 of 3']);
});

test('where numbers are missing nothing is counted', async () => {
  const answer = await ask(answerQuestion, 'How many rules do the Quay Rules have?');
  expect(answer).toMatchObject({ status: 'not-in-sources', nearest: ['quay-rules/rule-7'] });
});

test('the last paragraph and the first rule are those', async () => {
  expect(cited(await ask(answerQuestion, 'What is the last paragraph of resolution 90/1?'))).toEqual([
    'a-res-90-1/para-2',
  ]);
  expect(cited(await ask(answerQuestion, 'What does the first rule of the Harbour Rules say?'))).toEqual([
    'harbour-rules/rule-1',
  ]);
});

test('the last one is that of the instrument spoken of, where none is named', async () => {
  const history = [{ role: 'user' as const, content: 'What does paragraph 1 of resolution 90/1 say?' }];
  expect(cited(await ask(answerQuestion, 'And the last paragraph?', { history }))).toEqual(['a-res-90-1/para-2']);
});

test('the paragraphs of a resolution are those of its preamble too, where all that mention something are wanted', async () => {
  const answer = await ask(answerQuestion, 'Which paragraphs of resolution 90/1 mention the Harbour Office?');
  expect(cited(answer)).toEqual(['a-res-90-1/pp-1', 'a-res-90-1/para-1']);
});

test('a number with its unit is found in words, and not where both stand apart', async () => {
  const answer = await ask(answerQuestion, 'Which provisions of the Harbour Rules mention 18 years?');
  expect(cited(answer)).not.toContain('harbour-rules/commentary-3');
});
