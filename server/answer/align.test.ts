import { expect, test } from 'vitest';
import { sourceSentences } from './align.ts';
import { sampleInstrument } from './samples.fixture.ts';

const [list, item] = sampleInstrument('harbour-rules', {
  'rule-1': 'The following shall be prohibited:',
  'rule-1.a': 'Chains.',
});

test('what an item says is said with the words that open its list, as far as they stand among the passages', () => {
  if (!list || !item) throw new Error('A sample is missing.');
  const textsOf = (...passages: (typeof item)[]) => sourceSentences(passages).map(({ text }) => text);
  expect(textsOf(item)).toEqual(['Chains.']);
  expect(textsOf(list, item)).toEqual([
    'The following shall be prohibited:',
    'The following shall be prohibited: Chains.',
  ]);
  expect(textsOf(item)).toEqual(['Chains.']);
});

test('a provision is read once for all statements that stand on it', () => {
  if (!list || !item) throw new Error('A sample is missing.');
  expect(sourceSentences([list, item])[1]).toBe(sourceSentences([list, item])[1]);
});
