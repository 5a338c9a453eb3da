import { expect, test } from 'vitest';
import { answererOver, ask, indexOf, sampleEntry } from '../answerer.fixture.ts';
import { sampleInstrument } from '../samples.fixture.ts';

const catalogue = [sampleEntry('harbour-rules', { numbering: [{ unit: 'rule', first: 1, last: 7 }] })];
const rules = sampleInstrument('harbour-rules', {
  'rule-1': 'Every ship shall carry a lantern at night.',
  'rule-2': 'Flogging of sailors shall be prohibited.',
  'rule-3': 'A lantern shall be lit before the ship leaves.',
  'rule-4': 'Letters of sailors shall be delivered on arrival.',
  'rule-5': 'The pilot shall be paid on arrival.',
  'rule-6': 'The pilot shall inspect each lantern.',
  'rule-7':
    'The harbour master keeps the register of ships. The register names each owner and each cargo that was declared. ' +
    'Anybody may read the register on request at the office in the hours that are posted at its door every week. ' +
    'The office is open in summer and closed in winter, and the hours are posted in the languages of the port. ' +
    'Fees are paid in advance by those who ask for copies of the charts, the tide tables or the plans of the quay. ' +
    'However, fees are never asked of sailors. The plans of the quay are drawn again every tenth year by a surveyor. ' +
    'The surveyor is chosen by the owners of the warehouses, who meet in spring and vote by the length of their quay. ' +
    'Whoever is chosen serves for life, and leaves the drawings to the next in a chest with two keys.',
});
const answerQuestion = answererOver(await indexOf(catalogue, rules), catalogue);
const cited = (answer: { sources: { locator: string }[] }) => answer.sources.map(({ locator }) => locator);

test('a question for all goes through everything at hand in order, with the count', async () => {
  const answer = await ask(answerQuestion, 'Which rules mention a lantern?');
  expect(cited(answer)).toEqual(['rule-1', 'rule-3', 'rule-6']);
  expect(answer.statements.map(({ text }) => /\((\d of \d)\)/.exec(text)?.[1])).toEqual(['1 of 3', '2 of 3', '3 of 3']);
});

test('a premise that the provision contradicts is said to be false', async () => {
  const answer = await ask(answerQuestion, 'Which rule allows the flogging of sailors?');
  expect(cited(answer)).toEqual(['rule-2']);
  expect(answer.notices.map(({ kind }) => kind)).toContain('false-premise');
});

test('a number that is presumed where nothing counts such a thing is declined, and said to be presumed', async () => {
  const answer = await ask(answerQuestion, 'Which rule fixes the lantern of a ship at seven candles?');
  expect(answer.status).toBe('not-in-sources');
  expect(answer.notices.map(({ kind }) => kind)).toContain('false-premise');
});

test('a question that presumes what the provision says carries no such notice', async () => {
  const answer = await ask(answerQuestion, 'Which rule says that every ship shall carry a lantern at night?');
  expect(cited(answer)).toContain('rule-1');
  expect(answer.notices.map(({ kind }) => kind)).not.toContain('false-premise');
});

test('who thanks is not answered from the turn before', async () => {
  const history = [{ role: 'user' as const, content: 'What does rule 4 say?' }];
  const answer = await ask(answerQuestion, 'Thank you!', { history });
  expect(answer).toMatchObject({ status: 'not-in-sources', nearest: [], statements: [] });
  expect(answer.notices.map(({ kind }) => kind)).toEqual(['not-understood']);
});

test('what the law of a country says is told not to be among the sources', async () => {
  const answer = await ask(answerQuestion, 'What does Spanish law say about the letters of sailors?');
  expect(answer.status).toBe('not-in-sources');
  expect(answer.notices.map(({ kind }) => kind)).toContain('missing-source');
});

test('how a vote went or what a thing costs is declined, however near a rule is', async () => {
  expect((await ask(answerQuestion, 'Who voted for the lantern at night on ships?')).status).toBe('not-in-sources');
  expect((await ask(answerQuestion, 'How much does a lantern cost on a ship at night?')).status).toBe('not-in-sources');
});

test('the part of a question of which nothing speaks is named', async () => {
  const answer = await ask(answerQuestion, 'Are the letters of sailors delivered on arrival and parrots fed?');
  expect(cited(answer)).toEqual(['rule-4']);
  expect(answer.notices.find(({ kind }) => kind === 'partly-covered')?.text).toContain('parrots');
});

test('how many of something is not answered by a rule that does not count it', async () => {
  const answer = await ask(answerQuestion, 'How many candles must a lantern of a ship have?');
  expect(answer).toMatchObject({ status: 'not-in-sources', statements: [] });
});

test('the next rule, another rule of the turn before, is understood', async () => {
  const history = [
    { role: 'user' as const, content: 'What does rule 4 say?' },
    { role: 'assistant' as const, content: 'Letters are delivered: rule 4. [1]' },
  ];
  expect(cited(await ask(answerQuestion, 'And the next rule?', { history }))).toEqual(['rule-5']);
});

test('a long provision is cut at sentences with a visible ellipsis, and keeps what limits the words quoted', async () => {
  const answer = await ask(answerQuestion, 'Who pays fees for copies of charts and tide tables?');
  const [statement] = answer.statements;
  expect(statement?.text).toContain('…');
  expect(statement?.text).toContain('However, fees are never asked of sailors.');
  expect(statement?.text).not.toContain('surveyor is chosen');
});

test('an instrument that nobody here knows is named as missing', async () => {
  const answer = await ask(answerQuestion, 'What do the Atlantic Lantern Rules say about lanterns?');
  expect(answer.status).toBe('not-in-sources');
  expect(answer.notices.find(({ kind }) => kind === 'missing-source')?.text).toContain('Atlantic Lantern Rules');
});

test('the number of provisions that a question names is no number that they speak of', async () => {
  const answer = await ask(answerQuestion, 'What are the seven core rules of the Harbour Rules?');
  expect(cited(answer)).toHaveLength(7);
});
