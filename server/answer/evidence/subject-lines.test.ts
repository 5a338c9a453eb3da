import { expect, test } from 'vitest';
import { sampleInstrument } from '../samples.fixture.ts';
import { passagesOf } from './passage.ts';
import { createSubjectLines } from './subject-lines.ts';

const records = sampleInstrument('harbour-rules', {
  'rule-1': '',
  'rule-1.1': 'Every ship shall carry a lantern.',
  'rule-2': 'Letters of sailors shall be delivered.',
});
const subjects = [
  { id: 'harbour-rules/rule-1', lang: 'en', asked: ['lamps at night'] },
  { id: 'harbour-rules/rule-1.1', lang: 'en', asked: ['must my boat have a light?'] },
  { id: 'harbour-rules/rule-2', lang: 'fr', asked: ['mon courrier'] },
];
const [lantern, letters] = passagesOf(records);

test('lines of a whole rule lead to its parts', () => {
  const { each, together } = createSubjectLines(subjects)('en').leadingTo(lantern!);
  expect(each).toHaveLength(2);
  expect(together).toContain('lamp');
  expect(together).toContain('boat');
});

test('lines in another language lead nowhere', () => {
  expect(createSubjectLines(subjects)('en').leadingTo(letters!).each).toEqual([]);
  expect(createSubjectLines(subjects)('fr').leadingTo(letters!).each).toHaveLength(1);
});
