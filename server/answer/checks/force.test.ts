import { expect, test } from 'vitest';
import { claimOf } from './claims.fixture.ts';
import { checkForce } from './force.ts';

test.each([
  'Every sailor should be given fresh water, unless at sea. [rule-1]',
  'Chains must never be used on sailors. [rule-6]',
  'Collective punishment is prohibited. [rule-2.1.b]',
  'Member States are encouraged to share charts of the harbour. [para-7]',
  'No storm may justify flogging. [rule-13]',
  'A fire on board may not be invoked as a justification of flogging. [rule-13]',
])('the same force stands: %s', (text) => {
  expect(checkForce(claimOf(text)).passed).toBe(true);
});

test.each([
  'Every sailor must be given fresh water, unless at sea. [rule-1]',
  'Member States must share charts of the harbour. [para-7]',
  'Member States are requested to share charts of the harbour. [para-7]',
])('raised force fails: %s', (text) => {
  expect(checkForce(claimOf(text)).passed).toBe(false);
});

test('what is forbidden is not allowed', () => {
  expect(checkForce(claimOf('Chains may be used on sailors. [rule-6]')).passed).toBe(false);
});

test('"no … may" forbids, however much stands between the two', () => {
  expect(checkForce(claimOf('A storm may be invoked as a justification of flogging. [rule-13]')).passed).toBe(false);
});

test('"may be allowed" makes less of "shall be allowed"', () => {
  const text = (verb: string) => `An untried prisoner ${verb} be allowed to wear clean clothing. [rule-5]`;
  expect(checkForce(claimOf(text('must'))).passed).toBe(true);
  expect(checkForce(claimOf(text('may'))).passed).toBe(false);
});

test('what somebody’s aim is to be binds nobody', () => {
  expect(
    checkForce(claimOf('The main aims of the voyage are to deliver goods and train sailors. [rule-16]')).passed,
  ).toBe(true);
});

test('“neither … nor may” forbids', () => {
  expect(checkForce(claimOf('Neither fines nor flogging may be imposed for lateness. [rule-18]')).passed).toBe(true);
});

test.each([
  'Chains should preferably not be used on sailors. [rule-6]',
  'Collective punishment should be avoided. [rule-2.1.b]',
])('a ban is not made a matter of preference: %s', (text) => {
  expect(checkForce(claimOf(text)).passed).toBe(false);
});

test('a “should” of a condition asks nothing of anybody', () => {
  expect(checkForce(claimOf('If a sailor objects to a visit, that wish must be respected. [rule-28]')).passed).toBe(
    true,
  );
});

test('“whether somebody may” allows nothing', () => {
  const text =
    'Whether a sailor may wear clean clothing while untried must always be decided in favour of it. [rule-5]';
  expect(checkForce(claimOf(text)).passed).toBe(true);
});

test('a relative clause behind the verb may hold a ban of its own', () => {
  expect(checkForce(claimOf('Ending the voyage early must not be left to the police. [rule-42]')).passed).toBe(true);
});
