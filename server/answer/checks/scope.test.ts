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

test.each([
  'Confinement of members of the crew is forbidden. [rule-11]',
  'No member of the crew may be arrested. [rule-11]',
])('a ban that drops what narrows it fails: %s', (text) => {
  expect(checkScope(claimOf(text)).passed).toBe(false);
});

test.each([
  'Confinement without possibility of release is forbidden for members of the crew. [rule-11]',
  'Arbitrary arrest may not be imposed on a member of the crew. [rule-11]',
])('a ban that keeps it stands: %s', (text) => {
  expect(checkScope(claimOf(text)).passed).toBe(true);
});

test.each(['Sailors have a right to visits on board. [rule-10]', 'Visits on board shall be allowed. [rule-10]'])(
  'what a provision only supposes is not asserted: %s',
  (text) => {
    expect(checkScope(claimOf(text)).passed).toBe(false);
  },
);

test.each([
  'Where visits on board are allowed, they must be granted without discrimination. [rule-10]',
  'The right to visits on board shall be applied without discrimination. [rule-10]',
])('what follows from a condition may be said of what it names: %s', (text) => {
  expect(checkScope(claimOf(text)).passed).toBe(true);
});

test.each([
  'Each place of work must have a logbook. [rule-21]',
  'The hours of work must leave one day of rest each week. [rule-22]',
])('“each” of what the provision says it of, or of the weeks of a year, makes nothing wider: %s', (text) => {
  expect(checkScope(claimOf(text)).passed).toBe(true);
});

test('what stands between two commas narrows nothing', () => {
  expect(checkScope(claimOf('Sailors may not be employed as guards. [rule-30]')).passed).toBe(true);
});

test('a condition of two parts is kept by a statement that names one', () => {
  expect(checkScope(claimOf('Delay also allows the sailor to go to the harbour court. [rule-35]')).passed).toBe(true);
});
