import { expect, test } from 'vitest';
import { checkActor } from './actor.ts';
import { claimOf } from './claims.fixture.ts';

test('who is to do it may be said as the provision says it', () => {
  expect(checkActor(claimOf('The doctor must report when a sailor is ill. [rule-4]')).passed).toBe(true);
});

test('somebody of whom the provision does not speak fails', () => {
  expect(checkActor(claimOf('The judge must report when a sailor is ill. [rule-4]')).passed).toBe(false);
  expect(checkActor(claimOf('UNODC is encouraged to share charts of the harbour. [para-7]')).passed).toBe(false);
});

test('a subject is known by all that belongs to it', () => {
  expect(checkActor(claimOf('The question of shore leave must be considered without delay. [rule-23]')).passed).toBe(
    true,
  );
  expect(checkActor(claimOf('The question of pensions must be considered without delay. [rule-23]')).passed).toBe(
    false,
  );
});

test('who stands first in both may do in the one what is done to them in the other', () => {
  expect(checkActor(claimOf('The inspectors’ teams must include physicians. [rule-29]')).passed).toBe(true);
});

test('whoever must not do it may stand anywhere in what nobody is to be made to do', () => {
  expect(checkActor(claimOf('Officers may not make sailors work for their private benefit. [rule-39]')).passed).toBe(
    true,
  );
});

test('“health-care staff” names no staff besides', () => {
  expect(checkActor(claimOf('Health-care staff must be able to see ill sailors every day. [rule-40]')).passed).toBe(
    true,
  );
});
