import { expect, test } from 'vitest';
import { answererOver, ask, indexOf, sampleEntry } from '../answerer.fixture.ts';
import { sampleInstrument } from '../samples.fixture.ts';

const catalogue = [sampleEntry('harbour-rules', { numbering: [{ unit: 'rule', first: 1, last: 4 }] })];
const headings = Object.fromEntries(['rule-1', 'rule-2', 'rule-3'].map((locator) => [locator, ['Discipline']]));
const rules = sampleInstrument(
  'harbour-rules',
  {
    'rule-1': 'Night watches of sailors end after four hours, and the bell tells the hours of night watches.',
    'rule-2':
      'The mate shall order night watches only in bad weather, as the captain shall have set down in the log of the ship before it left.',
    'rule-3': 'The bell is cast of bronze only.',
    'rule-4': 'Bread is baked on land only if the oven of the ship is cold.',
  },
  { headings },
);
const answerQuestion = answererOver(await indexOf(catalogue, rules), catalogue);
const cited = async (question: string) => (await ask(answerQuestion, question)).sources.map(({ locator }) => locator);

test('the condition that stands behind a rule under the same heading, on the same thing, is quoted with it', async () => {
  expect(await cited('How long are night watches?')).toEqual(['rule-1', 'rule-2']);
});

test('what stands behind a rule and speaks of something else is not quoted with it', async () => {
  expect(await cited('Who may order watches in bad weather?')).toEqual(['rule-2']);
});
