import { expect, test } from 'vitest';
import { quotationsIn } from './quotation-marks.ts';

const quoted = (text: string) => quotationsIn(text).map(({ start, end }) => text.slice(start, end));

test('quotations are found in the marks of every language', () => {
  expect(quoted('He says “one two” and "three", « quatre », „пять“ and 「六」.')).toEqual([
    'one two',
    'three',
    ' quatre ',
    'пять',
    '六',
  ]);
});

test('what is quoted inside a quotation belongs to it', () => {
  expect(quoted('“The term “torture” means any act”')).toEqual(['The term “torture” means any act']);
});

test('a mark that is never closed quotes nothing', () => {
  expect(quoted('an “open end')).toEqual([]);
});
