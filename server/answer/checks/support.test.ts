import { expect, test } from 'vitest';
import { claimOf } from './claims.fixture.ts';
import { checkSupport } from './support.ts';

test('what the provision says in other inflections is supported', () => {
  expect(checkSupport(claimOf('Sailors may not be chained: no chains are used on a sailor. [rule-6]')).passed).toBe(
    true,
  );
});

test.each([
  'Sailors receive vegetarian meals on holidays. [rule-6]',
  'Chains damage the health of the wrists. [rule-6]',
  'Collective punishment is prohibited. [rule-2.1.a]',
])('what it does not speak of is not: %s', (text) => {
  expect(checkSupport(claimOf(text)).passed).toBe(false);
});

test('a statement in a language in which the provision is not at hand can’t be supported', () => {
  const claim = { ...claimOf('Les chaînes sont interdites aux marins. [rule-6]'), lang: 'fr' };
  expect(checkSupport(claim).passed).toBe(false);
});

test('a sentence that is copied but for one word says what the provision does not', () => {
  const copied = (word: string) =>
    checkSupport(claimOf(`Every sailor should be given fresh ${word} each day, unless the ship is at sea. [rule-1]`));
  expect(copied('water').passed).toBe(true);
  expect(copied('coffee').passed).toBe(false);
});

test('a statement that cites nothing is not said to lack its language', () => {
  expect(checkSupport(claimOf('Sailors receive vegetarian meals on holidays.')).detail).not.toContain('language');
});

test('words that carry little, and others for the same, say nothing that the provision does not', () => {
  expect(
    checkSupport(claimOf('In every case, chains must therefore stay out of use on sailors. [rule-6]')).passed,
  ).toBe(true);
});

test('what is cited from several provisions may be said by several', () => {
  const text = 'A large variety of measures must be open to the court, such as probation or fines.';
  expect(checkSupport(claimOf(`${text} [rule-31] [rule-31.a] [rule-31.b]`)).passed).toBe(true);
});

test.each([
  'Every sailor should be given fresh water each day and a passport, unless the ship is at sea. [rule-1]',
  'Every sailor should be given fresh water each day within one fortnight, unless the ship is at sea. [rule-1]',
  'The right to coffee is given to every sailor each day, unless the ship is at sea and has fresh water. [rule-1]',
])('a thing of which the provision knows nothing is told by the word before it: %s', (text) => {
  expect(checkSupport(claimOf(text)).passed).toBe(false);
});

test('a word that stands before a thing is none', () => {
  const text = 'It is a foremost rule that every sailor should be given fresh water each day, unless at sea. [rule-1]';
  expect(checkSupport(claimOf(text)).passed).toBe(true);
});
