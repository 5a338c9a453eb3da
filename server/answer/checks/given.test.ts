import { expect, test } from 'vitest';
import { claimOf } from './claims.fixture.ts';
import { checkGiven } from './given.ts';

test('a provision that exists but was not given may not be cited', () => {
  expect(checkGiven(claimOf('Chains are never used. [rule-6]', ['rule-1'])).passed).toBe(false);
});

test('what was given stands for its subparagraphs and the chapeaux above it', () => {
  expect(checkGiven(claimOf('Isolation without end is banned. [rule-2.1.a]', ['rule-2.1'])).passed).toBe(true);
  expect(checkGiven(claimOf('These practices are banned. [rule-2.1]', ['rule-2.1.a'])).passed).toBe(true);
});
