import { expect, test } from 'vitest';
import { isCutOutRight } from './cut-out-words.ts';

const provision = {
  text: 'Recalling the non-custodial rules, and the declaration',
  lang: 'en',
  footnotes: [{ mark: '7', at: 34 }],
};

test('line breaks, hyphens at line ends and a note mark in its place are no difference', () => {
  expect(isCutOutRight('Recalling the non-\ncustodial rules,7 and the dec-\nlaration', provision)).toBe(true);
  expect(isCutOutRight('Recalling the non-custodial rules, and the declaration', provision)).toBe(true);
});

test('a raised mark that comes as a line of its own is no difference', () => {
  expect(isCutOutRight('7\nRecalling the non-custodial rules, and the declaration', provision)).toBe(true);
});

test('a word too few, a word too many and another mark are differences', () => {
  expect(isCutOutRight('Recalling the non-custodial rules, and the', provision)).toBe(false);
  expect(isCutOutRight('Recalling the non-custodial rules, and the declaration of', provision)).toBe(false);
  expect(isCutOutRight('Recalling 8 the non-custodial rules, and the declaration', provision)).toBe(false);
});

test('Arabic may come in another order, and not with other letters', () => {
  const arabic = { text: 'حقوق الإنسان', lang: 'ar', footnotes: [] };
  expect(isCutOutRight('الإنسان حقوق', arabic)).toBe(true);
  expect(isCutOutRight('الإنسان', arabic)).toBe(false);
});
