import { expect, test } from 'vitest';
import { contentStemsOf } from '../text/words.ts';
import { clausesOf, headsOf, nearestClauses, subjectOf } from './clauses.ts';
import { lexiconOf } from './lexicon/lexicon.ts';
import { readSameWords } from './same-words.ts';

const lexicon = lexiconOf('en') ?? expect.fail('There is no lexicon.');
const read = (text: string) => clausesOf(text, 'en', lexicon);

test('a new verb of force begins a new clause, which keeps the subject of the one ahead where it has none', () => {
  const [first, second] = read('Sailors shall be given water and may not be put in chains.');
  expect([first?.bearing, second?.bearing]).toEqual(['affirms', 'denies']);
  expect(second).toMatchObject({ text: expect.stringMatching(/may not be put in chains/), subject: 'Sailors ' });
});

test('an exception stays in the clause of its rule', () => {
  expect(read('Chains shall not be used, unless they must be used at sea.')).toHaveLength(1);
});

test('an item is read with the words that open its list, which tell it from other items least', () => {
  const item = read('The following shall be prohibited: collective punishment.').at(-1);
  expect(item).toMatchObject({ opening: 'The following shall be prohibited:', bearing: 'denies' });
  expect(item?.chapeau).toEqual(contentStemsOf('following prohibited', 'en'));
});

test('the clause that speaks most of some words comes first, and none that shares nothing comes at all', () => {
  const source = ['Chains shall never be used.', 'Water shall be given to sailors.', 'Sailors shall sleep.'].flatMap(
    read,
  );
  const own = 'sailors are given water';
  const stems = contentStemsOf(own, 'en');
  const near = nearestClauses(stems, source, readSameWords(own, stems, 'en'));
  expect(near.map(({ text }) => text)).toEqual(['Water shall be given to sailors.']);
});

test('a subject stands before its verb, and its head before what is said of it', () => {
  expect(subjectOf('The mate of the ship shall report.', lexicon)).toBe('The mate of the ship ');
  expect(headsOf('The mate of the ship', lexicon).trim()).toBe('The mate');
});
