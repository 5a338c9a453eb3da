import { describe, expect, test } from 'vitest';
import { readingOrder } from './right-to-left.ts';

/** Pieces from left to right, each with white space before it and the time at which it is drawn. */
function read(...pieces: [string, number][]): string {
  return readingOrder(pieces.map(([text, order]) => ({ text, spaced: true, order })))
    .map(({ text }) => text)
    .join(' ');
}

describe('thousands on a line of Arabic', () => {
  test('are read from the right where they are drawn from the right, as words are', () => {
    expect(read(['دولار', 4], ['100', 3], ['000', 2], ['مجموعها', 1])).toBe('مجموعها 000 100 دولار');
  });

  test('are one number that runs to the right where the left one is drawn first', () => {
    expect(read(['دولار', 4], ['000', 2], ['25', 3], ['مجموعها', 1])).toBe('مجموعها 000 25 دولار');
  });

  test('are read from the right where the whole line is drawn from its left end', () => {
    expect(read(['دولار', 1], ['000', 2], ['25', 3], ['مجموعها', 4])).toBe('مجموعها 25 000 دولار');
  });
});
