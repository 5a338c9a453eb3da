import { expect, test } from 'vitest';
import { focusStems } from '../../evidence/coverage.ts';
import { passagesOf } from '../../evidence/passage.ts';
import { focusWordsOf } from '../../question/focus-words.ts';
import { sampleInstrument } from '../../samples.fixture.ts';
import { itemsThatAnswer } from './items-that-answer.ts';

const records = sampleInstrument('harbour-rules', {
  'rule-1': 'The register of ships shall contain:',
  'rule-1.a': 'The name of the owner;',
  'rule-1.b': 'The cargo that was declared;',
  'rule-1.c': 'The port of departure.',
});
const [passage] = passagesOf(records);
if (!passage) throw new Error('The sample has no passage.');

const focusOn = (question: string) =>
  focusStems(
    focusWordsOf(question, 'en').map((word) => ({ ...word, weight: 1 })),
    [],
    'en',
    () => 0.9,
  );
const shown = (question: string, hits: Parameters<typeof itemsThatAnswer>[0]['hits']) =>
  itemsThatAnswer({ passage, hits }, focusOn(question)).map(({ locator }) => locator);
const part = (locator: string, asked: number, cosine = asked) => ({
  id: `harbour-rules/${locator}`,
  score: 0.5,
  asked,
  cosine,
});

test('an item whose lines are much nearer than those of the others and of the opening words is shown alone', () => {
  const hits = [part('rule-1', 0.45), part('rule-1.b', 0.75)];
  expect(shown('Who sees what I ship?', hits)).toEqual(['rule-1.b']);
});

test('where the opening words are what was asked for, the list comes whole', () => {
  const hits = [part('rule-1', 0.8), part('rule-1.a', 0.6), part('rule-1.b', 0.61), part('rule-1.c', 0.6)];
  expect(shown('What is in the book?', hits)).toEqual(['rule-1.a', 'rule-1.b', 'rule-1.c']);
});

test('where nothing is known of the items but their words, these single them out; else the list comes whole', () => {
  expect(shown('Is the cargo in it?', [])).toEqual(['rule-1.b']);
  expect(shown('What must the register contain?', [])).toEqual(['rule-1.a', 'rule-1.b', 'rule-1.c']);
});
