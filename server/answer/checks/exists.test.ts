import { expect, test } from 'vitest';
import { claimOf } from './claims.fixture.ts';
import { checkExists } from './exists.ts';

test('a provision that exists may be cited', () => {
  expect(checkExists(claimOf('Chains are never used. [rule-6]')).passed).toBe(true);
});

test('a provision that does not exist is named as the reason', () => {
  const result = checkExists(claimOf('Chains are never used. [rule-200]'));
  expect(result).toMatchObject({ passed: false, detail: 'There is no such provision: harbour-rules/rule-200.' });
});

test('a statement that cites nothing fails', () => {
  expect(checkExists(claimOf('Chains are never used.')).passed).toBe(false);
});
