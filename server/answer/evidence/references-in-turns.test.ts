import { expect, test } from 'vitest';
import { answererOver, ask, indexOf, sampleEntry } from '../answerer.fixture.ts';
import { sampleInstrument } from '../samples.fixture.ts';

const letter = { unit: 'para', numbering: [{ unit: 'para', first: 1, last: 3 }] };
const catalogue = [
  sampleEntry('a-res-90-1', { symbol: 'A/RES/90/1', ...letter }),
  sampleEntry('a-res-91-1', { symbol: 'A/RES/91/1', ...letter }),
  sampleEntry('harbour-rules', { titles: { en: 'Harbour Rules' }, numbering: [{ unit: 'rule', first: 1, last: 2 }] }),
];
const paragraphs = { 'para-1': 'Counts ships;', 'para-2': 'Counts lanterns;', 'para-3': 'Counts sailors.' };
const index = await indexOf(
  catalogue,
  sampleInstrument('a-res-90-1', paragraphs),
  sampleInstrument('a-res-91-1', paragraphs),
  sampleInstrument('harbour-rules', { 'rule-1': 'Ships shall carry lanterns.', 'rule-2': 'Sailors shall be paid.' }),
);
const answerQuestion = answererOver(index, catalogue);

const history = [
  { role: 'user' as const, content: 'What does paragraph 1 of resolution 91/1 say?' },
  { role: 'assistant' as const, content: 'General Assembly resolution 91/1, paragraph 1: “Counts ships;” [1]' },
];

test.each(['What about paragraph 2?', 'And paragraph 2 of it?', 'paragraph 2', 'What does paragraph 2 say?'])(
  '“%s” is of the instrument of the turn before',
  async (question) => {
    const { sources, notices } = await ask(answerQuestion, question, { history });
    expect(sources.map(({ id }) => id)).toEqual(['a-res-91-1/para-2']);
    expect(notices.map(({ kind }) => kind)).toEqual(['words-only']);
  },
);

test('a chain of such questions stays with the instrument', async () => {
  const chain = [...history, { role: 'user' as const, content: 'And paragraph 2?' }];
  const { sources } = await ask(answerQuestion, 'And paragraph 3?', { history: chain });
  expect(sources.map(({ id }) => id)).toEqual(['a-res-91-1/para-3']);
});

test('what the instrument of the turn before does not number is looked for elsewhere', async () => {
  const { sources } = await ask(answerQuestion, 'And rule 2?', { history });
  expect(sources.map(({ id }) => id)).toEqual(['harbour-rules/rule-2']);
});

test('a place that the instrument of the turn before does not reach is said not to exist there', async () => {
  const { status, nearest } = await ask(answerQuestion, 'And paragraph 9?', { history });
  expect(status).toBe('not-in-sources');
  expect(nearest.every((id) => id.startsWith('a-res-91-1/'))).toBe(true);
});

test('a number that several instruments have is that of the instrument that was chosen', async () => {
  const rules = ['harbour-rules', 'quay-rules'].map((slug) =>
    sampleEntry(slug, { numbering: [{ unit: 'rule', first: 1, last: 1 }] }),
  );
  const texts = rules.map(({ slug }) => sampleInstrument(slug, { 'rule-1': `Of the ${slug}.` }));
  const chosen = { instruments: ['quay-rules'] };
  const { sources, notices } = await ask(answererOver(await indexOf(rules, ...texts), rules), 'rule 1', chosen);
  expect(sources.map(({ id }) => id)).toEqual(['quay-rules/rule-1']);
  expect(notices.map(({ kind }) => kind)).not.toContain('ambiguous-reference');
});
