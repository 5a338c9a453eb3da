import { expect, test } from 'vitest';
import { changedWords } from './changed-words.ts';

const source = 'Chains shall never be used on sailors of any ship.';

test('a copy is told by what was exchanged in it', () => {
  expect(changedWords('Chains may never be used on sailors of any ship.', source, 'en')).toEqual({
    in: 'may',
    out: 'shall',
  });
  expect(changedWords('Chains shall be used on sailors of any ship.', source, 'en')).toEqual({ in: '', out: 'never' });
});

test('a true copy has no changes, and other words are no copy', () => {
  expect(changedWords(source, source, 'en')).toEqual({ in: '', out: '' });
  expect(changedWords('Sailors may be put in irons where the captain says so.', source, 'en')).toBeNull();
});
