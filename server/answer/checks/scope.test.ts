import { expect, test } from 'vitest';
import { claimOf } from './claims.fixture.ts';
import { checkScope } from './scope.ts';

test('the same people may be spoken of', () => {
  expect(checkScope(claimOf('An untried prisoner may always wear clean clothing. [rule-5]')).passed).toBe(true);
});

test.each([
  'Every prisoner may always wear clean clothing. [rule-5]',
  'A convicted prisoner may always wear clean clothing. [rule-5]',
  'Children may always wear clean clothing. [rule-5]',
])('more people, or others, fail: %s', (text) => {
  expect(checkScope(claimOf(text)).passed).toBe(false);
});

test('"all" where the provision does not say so fails', () => {
  expect(checkScope(claimOf('All isolation is prolonged after 15 days. [rule-3]')).passed).toBe(false);
});
