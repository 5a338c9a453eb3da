import { expect, test } from 'vitest';
import { answererOver, ask, indexOf, sampleEntry } from '../answerer.fixture.ts';
import { sampleInstrument } from '../samples.fixture.ts';
import { answerInWords } from './answer-in-words.ts';

const catalogue = [sampleEntry('harbour-rules', { numbering: [{ unit: 'rule', first: 1, last: 2 }] })];
const rules = sampleInstrument('harbour-rules', {
  'rule-1': 'Every sailor shall have [fresh] water.',
  'rule-2': 'Letters shall not be opened.',
});
const answerQuestion = answererOver(await indexOf(catalogue, rules), catalogue);

test('an answer in words has its numbers, and its sources with where they open', async () => {
  const words = answerInWords(await ask(answerQuestion, 'rule 1'));
  expect(words).toContain('“Every sailor shall have [fresh] water.” [1]');
  expect(words).toContain('[1] harbour-rules, rule 1\n    http://localhost:3000/p/harbour-rules/rule-1?lang=en');
});

test('an answer that there is none says so and names what is nearest as a person would', async () => {
  const words = answerInWords(await ask(answerQuestion, 'What does rule 9 say?'), catalogue);
  expect(words).toContain('The sources at hand do not answer this. Nearest: harbour-rules, rule 2.');
});
