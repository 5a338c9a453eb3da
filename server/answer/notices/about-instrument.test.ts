import { expect, test } from 'vitest';
import { answererOver, ask, indexOf, sampleEntry } from '../answerer.fixture.ts';
import { sampleInstrument } from '../samples.fixture.ts';

const letter = { unit: 'para', line: 'harbours', numbering: [{ unit: 'para', first: 1, last: 3 }] };
const catalogue = [
  sampleEntry('a-res-90-1', { symbol: 'A/RES/90/1', adopted: '2035-12-01', ...letter }),
  sampleEntry('a-res-91-1', { symbol: 'A/RES/91/1', adopted: '2036-12-02', ...letter }),
];
const index = await indexOf(
  catalogue,
  sampleInstrument('a-res-90-1', {
    'para-1': 'Adopts the plan of the harbour, which is annexed;',
    'para-2': 'Encourages Member States to adopt orphans of sailors;',
    'para-3': 'Requests the pilots to count the lighthouses of the coast.',
  }),
  sampleInstrument('a-res-91-1', {
    'para-1': 'Adopts the plan of the harbour, which is annexed;',
    'para-2': 'Deplores that the quay was flooded in winter.',
  }),
);
const answerQuestion = answererOver(index, catalogue);
const cited = (answer: { sources: { id: string }[] }) => answer.sources.map(({ id }) => id);

test('what came after a resolution is told, and is no false premise', async () => {
  const { notices } = await ask(answerQuestion, 'Which resolution came after 90/1?');
  expect(notices.find(({ kind }) => kind === 'followed-up')?.text).toContain(
    'followed by General Assembly resolution 91/1',
  );
  expect(notices.map(({ kind }) => kind)).not.toContain('false-premise');
  const last = await ask(answerQuestion, 'Which resolution came after 91/1?');
  expect(last.notices.find(({ kind }) => kind === 'followed-up')?.text).toContain(
    'nothing is known here that followed',
  );
});

test('since when a resolution is, is told by its date and by what adopts it, and not by what speaks of adoption', async () => {
  const answer = await ask(answerQuestion, 'When was resolution 91/1 adopted?');
  expect(cited(answer)).toEqual(['a-res-91-1/para-1']);
  expect(answer.notices.find(({ text }) => text.includes('adopted on'))?.text).toContain('2 December 2036');
});

test('nothing is summarised', async () => {
  const answer = await ask(answerQuestion, 'Summarize resolution 90/1');
  expect(answer).toMatchObject({ status: 'not-in-sources', statements: [] });
  expect(answer.notices.map(({ kind }) => kind)).toEqual(['not-understood', 'words-only']);
});

test('what differs between two resolutions is shown by what only one of them has, with what they have in common', async () => {
  const answer = await ask(answerQuestion, 'What is the difference between 91/1 and 90/1?');
  expect(cited(answer)).toEqual(['a-res-91-1/para-2', 'a-res-90-1/para-2', 'a-res-90-1/para-3']);
  expect(answer.notices[0]?.text).toContain('repeats 1 provisions word for word, changes 0, adds 1 and leaves out 2');
});

test('a number that can mean several provisions is said to be quoted from each of them', async () => {
  const rules = [
    sampleEntry('harbour-rules', { numbering: [{ unit: 'rule', first: 1, last: 1 }] }),
    sampleEntry('quay-rules', { numbering: [{ unit: 'rule', first: 1, last: 1 }] }),
  ];
  const texts = rules.map(({ slug }) => sampleInstrument(slug, { 'rule-1': `Of the ${slug}.` }));
  const { notices } = await ask(answererOver(await indexOf(rules, ...texts), rules), 'rule 1');
  expect(notices.find(({ kind }) => kind === 'ambiguous-reference')?.text).toContain('each is quoted');
});
