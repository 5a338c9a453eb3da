import { expect, test } from 'vitest';
import { claimOf } from './claims.fixture.ts';
import { checkPolarity } from './polarity.ts';

test.each([
  'Chains are never to be used on sailors. [rule-6]',
  'Chains aren’t used on sailors. [rule-6]',
  'It is forbidden to use chains on sailors. [rule-6]',
  'Fresh water should be given to every sailor unless at sea. [rule-1]',
])('what is denied may be denied, and an exception kept: %s', (text) => {
  expect(checkPolarity(claimOf(text)).passed).toBe(true);
});

test.each([
  'Chains are used on sailors. [rule-6]',
  'An untried prisoner shall not be allowed to wear clean clothing. [rule-5]',
  'Collective punishment is welcome. [rule-2.1.b]',
  'Sanctions may include the prohibition of letters from home. [rule-8]',
])('what is denied is not asserted, nor the other way round: %s', (text) => {
  expect(checkPolarity(claimOf(text)).passed).toBe(false);
});

test('a rule without its exception fails', () => {
  expect(checkPolarity(claimOf('Every sailor should be given fresh water each day. [rule-1]')).passed).toBe(false);
});

test('a quotation that stops right before its exception fails', () => {
  const text = 'It says “Every sailor should be given fresh water each day”. [rule-1]';
  expect(checkPolarity(claimOf(text)).passed).toBe(false);
});

test.each([
  'Officers who work on deck should never be armed. [rule-9]',
  'Officers who work on deck should not be armed under any circumstances. [rule-9]',
  'No officer may ever use force in relations with the crew. [rule-12]',
])('what has an exception is not made absolute: %s', (text) => {
  expect(checkPolarity(claimOf(text)).passed).toBe(false);
});

test.each([
  'Except in special circumstances, officers who work on deck should never be armed. [rule-9]',
  'Chains must never be used on sailors. [rule-6]',
])('what keeps its exception or has none may be absolute: %s', (text) => {
  expect(checkPolarity(claimOf(text)).passed).toBe(true);
});

test('a ban without its exception fails, and stands with the exception in words that it quotes', () => {
  expect(checkPolarity(claimOf('Officers shall not use force against the crew. [rule-12]')).passed).toBe(false);
  const quoting = 'Officers shall not “use force except in self-defence” against the crew. [rule-12]';
  expect(checkPolarity(claimOf(quoting)).passed).toBe(true);
});

test.each([
  'A sailor who cannot speak the language of the port is assisted by a pilot free of charge. [rule-15]',
  'The work of sailors must be authorized by the harbour office. [rule-17]',
  'Sailors are attended exclusively by women officers. [rule-19]',
  'The duty of the captain continues after the release of the crew. [rule-20]',
])('what the provision says in other words is no contrary of it: %s', (text) => {
  expect(checkPolarity(claimOf(text)).passed).toBe(true);
});

test.each([
  'Training should stress that sailors are part of the harbour instead of being excluded from it. [rule-24]',
  'Suspected sailors may not contact the witnesses. [rule-25]',
  'Pilots hired in port are also covered by the rules. [rule-26]',
  'No officer should carry arms without having been trained to use them. [rule-27]',
])('what both deny may be denied at another place of the sentence: %s', (text) => {
  expect(checkPolarity(claimOf(text)).passed).toBe(true);
});

test.each([
  'Suspected sailors may contact the witnesses. [rule-25]',
  'Sanctions shall include the prohibition of letters from home. [rule-8]',
  'A sailor who does not speak the language of the port is not entitled to a free pilot. [rule-15]',
  'Searches of the lockers that sailors keep should not be avoided. [rule-45]',
  'Sailors should not be authorized to go ashore. [rule-44]',
])('what the provision denies there is not asserted: %s', (text) => {
  expect(checkPolarity(claimOf(text)).passed).toBe(false);
});

test('a condition that makes no difference is not made one', () => {
  expect(checkPolarity(claimOf('The duty applies only if a complaint has been received. [rule-33]')).passed).toBe(
    false,
  );
});

test.each([
  'Only officers of the ship may see the charts. [rule-32]',
  'The transfer must be open to review by the harbour court. [rule-34]',
])('what limits the provision may be said in other words, or be what is spoken of: %s', (text) => {
  expect(checkPolarity(claimOf(text)).passed).toBe(true);
});

test('a ban that one clause narrows and the other excepts from is borne out by neither', () => {
  expect(checkPolarity(claimOf('Sailors may under no circumstances be fined. [rule-36]')).passed).toBe(false);
});

test.each([
  'A sailor may be put ashore only where the state of the ship makes it necessary. [rule-37]',
  'What sailors write to the consul may not be censored. [rule-38]',
  'Not even a storm or a fire on board may be invoked as a justification of flogging. [rule-13]',
])('the same denial in another form stands: %s', (text) => {
  expect(checkPolarity(claimOf(text)).passed).toBe(true);
});
