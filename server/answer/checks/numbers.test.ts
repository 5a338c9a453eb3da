import { expect, test } from 'vitest';
import { claimOf } from './claims.fixture.ts';
import { numbersIn } from './lexicon/number-words.ts';
import { checkNumbers } from './numbers.ts';

test.each(['more than 15 consecutive days', 'more than fifteen days'])(
  'the figure of the source stands: %s',
  (limit) => {
    expect(checkNumbers(claimOf(`Prolonged isolation lasts ${limit}. [rule-3]`)).passed).toBe(true);
  },
);

test.each(['more than 30 days', 'more than thirty days', 'more than 15 weeks', 'fewer than 15 days'])(
  'another figure, unit or side of it fails: %s',
  (limit) => {
    expect(checkNumbers(claimOf(`Prolonged isolation lasts ${limit}. [rule-3]`)).passed).toBe(false);
  },
);

test('another period fails', () => {
  expect(checkNumbers(claimOf('Water is given each day. [rule-1]')).passed).toBe(true);
  expect(checkNumbers(claimOf('Water is given each week. [rule-1]')).passed).toBe(false);
});

test.each([
  ['en', 'twenty-two hours', 22],
  ['en', 'two hundred days', 200],
  ['fr', 'vingt-deux heures', 22],
  ['es', 'treinta y cinco años', 35],
  ['ru', 'пятнадцати дней', 15],
  ['zh', '十五天', 15],
  ['ar', '٢٢ ساعة', 22],
])('numbers are read in %s: %s', (lang, text, value) => {
  expect(numbersIn(text, lang).map((number) => number.value)).toEqual([value]);
});

test('“22 or more” is not “more than 22”, nor the other way round', () => {
  const passes = (text: string) => checkNumbers(claimOf(text)).passed;
  expect(passes('A sailor who is ill for at least 22 hours a day rests. [rule-14]')).toBe(true);
  expect(passes('A sailor who is ill for more than 22 hours a day rests. [rule-14]')).toBe(false);
  expect(passes('Prolonged isolation lasts 15 days or more. [rule-3]')).toBe(false);
});

test('“an hour” is a length of time and not how often something is', () => {
  expect(checkNumbers(claimOf('Sailors get at least an hour of leisure daily. [rule-22]')).passed).toBe(true);
});

test('“twofold” is a number', () => {
  expect(checkNumbers(claimOf('There are two kinds of inspections of ships. [rule-41]')).passed).toBe(true);
});

test('“at the time” counts nothing', () => {
  expect(checkNumbers(claimOf('No sailor under 18 at the time of the act may be fined. [rule-43]')).passed).toBe(true);
});
