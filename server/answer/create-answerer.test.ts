import { expect, test } from 'vitest';
import type { AnswerEvent } from './answer.ts';
import { answererOver, ask, indexOf, sampleEntry } from './answerer.fixture.ts';
import { collectAnswer } from './collect-answer.ts';
import { sampleInstrument } from './samples.fixture.ts';

const catalogue = [
  sampleEntry('harbour-rules', {
    titles: { en: 'Rules for the Treatment of Sailors in Port' },
    shortTitles: { en: 'Harbour Rules' },
    numbering: [{ unit: 'rule', first: 1, last: 4 }],
  }),
];

const rules = sampleInstrument('harbour-rules', {
  'rule-1': 'Every sailor shall be given fresh water and bread each day.',
  'rule-2': '',
  'rule-2.1': 'No sailor may be punished twice. The following practices shall be prohibited:',
  'rule-2.1.a': 'Indefinite isolation;',
  'rule-2.1.b': 'Prolonged isolation;',
  'rule-2.1.c': 'Reduction of the ration of bread.',
  'rule-2.2': 'Chains shall never be applied as a sanction.',
  'rule-3':
    'Isolation shall refer to the confinement of a sailor for 22 hours a day alone. Prolonged isolation shall refer to isolation in excess of 15 consecutive days.',
  'rule-4': 'The captain shall keep a register of letters, unless the port has none.',
});

const index = await indexOf(catalogue, rules);
const answerQuestion = answererOver(index, catalogue);

test('a bare reference shows the whole rule with its paragraphs and items', async () => {
  const answer = await ask(answerQuestion, 'rule 2 of the Harbour Rules');
  expect(answer.status).toBe('answered');
  expect(answer.sources.map(({ locator }) => locator)).toEqual([
    'rule-2.1',
    'rule-2.1.a',
    'rule-2.1.b',
    'rule-2.1.c',
    'rule-2.2',
  ]);
});

test('a limit in a definition is quoted with the norm that needs it', async () => {
  const answer = await ask(answerQuestion, 'How long may a sailor be kept in isolation?');
  const cited = answer.sources.map(({ locator }) => locator);
  expect(cited).toContain('rule-3');
  expect(cited).toContain('rule-2.1.b');
});

test('an item is quoted with the words that open its list', async () => {
  const answer = await ask(answerQuestion, 'rule 2 (1) (c) of the Harbour Rules');
  expect(answer.sources.map(({ locator }) => locator)).toEqual(['rule-2.1', 'rule-2.1.c']);
});

test('a number that does not exist is said not to, with what is nearest, and nothing is quoted', async () => {
  const answer = await ask(answerQuestion, 'What does rule 130 say?');
  expect(answer).toMatchObject({ status: 'not-in-sources', statements: [], markdown: '', sources: [] });
  expect(answer.notices.map(({ kind }) => kind)).toContain('no-such-provision');
  expect(answer.nearest).toContain('harbour-rules/rule-4');
});

test('a question outside the sources is declined', async () => {
  const answer = await ask(answerQuestion, 'What is the capital of France?');
  expect(answer).toMatchObject({ status: 'not-in-sources', statements: [], markdown: '' });
});

test('every quotation is the text of its provision between its offsets', async () => {
  const answer = await ask(answerQuestion, 'Which punishment of a sailor is prohibited?');
  const citations = answer.statements.flatMap((statement) => statement.citations);
  expect(citations.length).toBeGreaterThan(0);
  for (const { provision, quote, start, end } of citations) {
    const record = rules.find(({ id }) => id === provision);
    expect(record?.text.slice(start ?? 0, end ?? 0)).toBe(quote);
  }
});

test('what was streamed, joined, is the answer, and a source is numbered before it is cited', async () => {
  const events: AnswerEvent[] = [];
  for await (const event of answerQuestion({ question: 'rule 2 of the Harbour Rules' })) events.push(event);
  const answer = events.find((event) => event.type === 'answer')?.answer;
  const streamed = events.flatMap((event) => (event.type === 'statement' ? event.markdown : [])).join('');
  expect(streamed).toBe(answer?.markdown);
  const numbered = events.flatMap((event) => (event.type === 'source' ? event.number : []));
  expect(numbered).toEqual(answer?.sources.map((_source, at) => at + 1));
  expect(events.at(-1)?.type).toBe('answer');
});

test('the same provision has one number in an answer', async () => {
  const answer = await ask(answerQuestion, 'rule 2 (1) (c) and rule 2 (1) (a) of the Harbour Rules');
  expect(new Set(answer.sources.map(({ id }) => id)).size).toBe(answer.sources.length);
});

test('an answer that nobody waits for ends when its signal does', async () => {
  const events = answerQuestion({ question: 'rule 1 of the Harbour Rules' }, AbortSignal.abort());
  await expect(collectAnswer(events)).rejects.toThrow();
});

test('a question of its own is declined after another question as it is without one', async () => {
  const history = [
    { role: 'user' as const, content: 'How long may a sailor be kept in isolation?' },
    { role: 'assistant' as const, content: 'No longer than rule 3 of the Harbour Rules says. [1]' },
  ];
  const answer = await ask(answerQuestion, 'What is the capital of France?', { history });
  expect(answer).toMatchObject({ status: 'not-in-sources', statements: [], markdown: '' });
});

test('a question that points back is not understood where nothing was said before, and it says what to do', async () => {
  const answer = await ask(answerQuestion, 'and for the captain?');
  expect(answer).toMatchObject({ status: 'not-in-sources', statements: [], nearest: [] });
  expect(answer.notices.find(({ kind }) => kind === 'not-understood')?.text).toContain('whole question');
});

test('what does not exist is said once, however it was cited', async () => {
  const textOf = async (question: string) => (await ask(answerQuestion, question)).notices[0]?.text;
  expect(await textOf('What does rule 130 of the Harbour Rules say?')).toMatch(
    /^No instrument .*“rule 130 of the Harbour Rules”/,
  );
  expect(await textOf('What does rule 130 say?')).toContain('rule 130');
});

test('a rule is not read as another text where no instrument with rules is at hand', async () => {
  const letters = sampleInstrument('harbour-letter', { 'para-1': 'Recalls the rule of the harbour, and the rules.' });
  const both = [...catalogue, sampleEntry('harbour-letter', { unit: 'para' })];
  const answer = await ask(answererOver(await indexOf(both, letters), both), 'rule 2');
  expect(answer).toMatchObject({ status: 'not-in-sources', sources: [] });
  expect(answer.notices.map(({ kind }) => kind)).toContain('missing-source');
});

test('signs without a letter are not understood, whatever they resemble', async () => {
  for (const signs of ['🙂', '???', '1234', 'x', 'y 7']) {
    const answer = await ask(answerQuestion, signs);
    expect(answer.status).toBe('not-in-sources');
    expect(answer.notices.map(({ kind }) => kind)).toContain('not-understood');
    expect(answer.lang).toBe('en');
  }
});

test('a question that names nothing of its own is not answered from what is merely near', async () => {
  const history = [{ role: 'user' as const, content: 'What does rule 2 of the Harbour Rules say?' }];
  const answer = await ask(answerQuestion, 'Why?', { history });
  expect(answer).toMatchObject({ status: 'not-in-sources', statements: [] });
  expect(answer.notices.map(({ kind }) => kind)).toContain('not-understood');
});

test('what was asked before is answered again in a language that is asked for, with the language it is quoted in', async () => {
  const history = [{ role: 'user' as const, content: 'What does rule 4 of the Harbour Rules say?' }];
  const answer = await ask(answerQuestion, 'and in Spanish?', { history });
  expect(answer).toMatchObject({ lang: 'es', question: 'and in Spanish?', status: 'answered' });
  expect(answer.sources.every(({ locator }) => locator.startsWith('rule-4'))).toBe(true);
  expect(answer.notices.map(({ kind }) => kind)).toContain('other-language');
});

test('where nothing answers, what is known and not at hand is named as far as it is about what was asked', async () => {
  const wider = [
    ...catalogue,
    sampleEntry('lighthouse-rules', { titles: { en: 'Lighthouse Rules' }, shortTitles: { en: 'Lighthouse Rules' } }),
    sampleEntry('fishery-rules', { titles: { en: 'Fishery Rules' }, shortTitles: { en: 'Fishery Rules' } }),
  ];
  const missingFor = async (question: string) => {
    const answer = await ask(answererOver(index, wider), question);
    expect(answer.status).toBe('not-in-sources');
    return answer.notices.filter(({ kind }) => kind === 'missing-source').map(({ text }) => text);
  };
  expect(await missingFor('Who polishes the lanterns of a lighthouse overnight?')).toEqual([
    'Not among the sources at hand: Lighthouse Rules.',
  ]);
  expect(await missingFor('Who bakes the best pizza overnight?')).toEqual([]);
});

test('a resolution that is named holds what its annex says', async () => {
  const annexed = [
    sampleEntry('a-res-90-1', { symbol: 'A/RES/90/1', unit: 'para' }),
    sampleEntry('quay-rules', { symbol: 'A/RES/90/1', annex: 'annex', document: 'a-res-90-1' }),
  ];
  const over = await indexOf(
    annexed,
    sampleInstrument('a-res-90-1', { 'para-1': 'Adopts the rules in the annex.' }),
    sampleInstrument('quay-rules', { 'rule-1': 'Employers of sailors shall pay them on the quay.' }),
  );
  const answer = await ask(answererOver(over, annexed), 'What does A/RES/90/1 say about employers of sailors?');
  expect(answer.sources.map(({ id }) => id)).toEqual(['quay-rules/rule-1']);
});
