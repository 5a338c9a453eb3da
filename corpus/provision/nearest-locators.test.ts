import { expect, test } from 'vitest';
import { nearestLocators } from './nearest-locators.ts';

const rules = Array.from({ length: 122 }, (_, index) => `rule-${index + 1}`);

test('a number past the last one has the last ones as its nearest', () => {
  expect(nearestLocators('rule-130', rules)).toEqual(['rule-122', 'rule-121', 'rule-120']);
});

test('a subparagraph that does not exist has its siblings as its nearest, not other rules', () => {
  const locators = ['rule-45', 'rule-45.1', 'rule-45.2', 'rule-46', 'rule-46.1'];
  expect(nearestLocators('rule-45.3', locators, 2)).toEqual(['rule-45.2', 'rule-45.1']);
});

test('a number that was put in behind another has that one as its nearest', () => {
  expect(nearestLocators('rule-44bis', rules)[0]).toBe('rule-44');
});

test('a unit that the instrument does not have has no nearest', () => {
  expect(nearestLocators('article-3', rules)).toEqual([]);
});
