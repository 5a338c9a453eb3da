import { expect, test } from 'vitest';
import { findQuotation } from './find-quotation.ts';

const text =
  'Restraint shall be used only in exceptional cases as a last resort, for as short a time as possible. ' +
  'It shall not be imposed by virtue of a prisoner’s sentence.';

function quoted(quotation: string): string[] | null {
  return findQuotation(quotation, text)?.map(({ start, end }) => text.slice(start, end)) ?? null;
}

test('words that stand in the text are found where they stand, whatever the quotation marks and spaces', () => {
  expect(quoted("by virtue of a  prisoner's\nsentence")).toEqual(['by virtue of a prisoner’s sentence']);
});

test('an altered, added or missing word is not found', () => {
  expect(quoted('Restraint may be used only in exceptional cases')).toBeNull();
  expect(quoted('used in exceptional cases')).toBeNull();
  expect(quoted('It shall be imposed')).toBeNull();
});

test('a marked ellipsis divides a quotation into spans in order', () => {
  expect(quoted('Restraint shall be used only in exceptional cases … for as short a time as possible')).toEqual([
    'Restraint shall be used only in exceptional cases',
    'for as short a time as possible',
  ]);
  expect(quoted('for as short a time as possible […] Restraint shall be used')).toBeNull();
});

test('a bracketed letter stands for the same letter in another case', () => {
  expect(quoted('[r]estraint shall be used only')).toEqual(['estraint shall be used only']);
});

test('bracketed words stand for a few words, not for a whole condition', () => {
  expect(quoted('It shall not be imposed by virtue of [the] sentence')?.length).toBe(2);
  expect(quoted('Restraint shall be used [often] It shall not be imposed')).toBeNull();
});

test('a span never begins or ends inside a word', () => {
  expect(quoted('hall be used only')).toBeNull();
  expect(quoted('as a last res')).toBeNull();
});

test('a full stop that the writer put before the closing mark is not an alteration', () => {
  expect(quoted('only in exceptional cases as a last resort.')).toEqual(['only in exceptional cases as a last resort']);
});

test('an empty quotation, or one of ellipses only, is found nowhere', () => {
  expect(quoted('')).toBeNull();
  expect(quoted('… […]')).toBeNull();
});
