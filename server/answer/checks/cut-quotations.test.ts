import { expect, test } from 'vitest';
import { claimOf } from './claims.fixture.ts';
import { cutWrongly } from './cut-quotations.ts';

test.each([
  '“use force except in self-defence” is what officers shall do. [rule-12]',
  'Chains are to “be used on sailors”. [rule-6]',
  'The rule lets sanctions “include the prohibition of letters from home”. [rule-8]',
])('words that are denied where they stand are not quoted as if they were asserted: %s', (text) => {
  expect(cutWrongly(claimOf(text))).not.toBeNull();
});

test.each([
  'Officers must not “use force except in self-defence”. [rule-12]',
  'It is forbidden to let chains “be used on sailors”. [rule-6]',
  'It says “shall never be used on sailors”. [rule-6]',
  '“Officers shall not, in their relations with the crew, use force except in self-defence.” [rule-12]',
  'The captain hears “whenever a sailor is ill”. [rule-4]',
])('words that keep what denies them, or are not denied, may be quoted: %s', (text) => {
  expect(cutWrongly(claimOf(text))).toBeNull();
});
