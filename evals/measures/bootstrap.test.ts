import { describe, expect, it } from 'vitest';
import { bootstrapInterval, ratio } from './bootstrap.ts';
import type { Score } from './outcome.ts';

const half: Score[] = Array.from({ length: 100 }, (_, index) => [index % 2, 1]);

describe('a ratio', () => {
  it('weighs a case by what was counted in it', () => {
    expect(
      ratio([
        [1, 1],
        [1, 3],
      ]),
    ).toBe(0.5);
  });

  it('is no number when nothing was counted', () => {
    expect(ratio([[0, 0]])).toBeNaN();
  });
});

describe('a bootstrap interval', () => {
  it('is the same for the same scores', () => {
    expect(bootstrapInterval(half)).toEqual(bootstrapInterval(half));
  });

  it('is about a tenth on either side for a coin thrown a hundred times', () => {
    const { low, high } = bootstrapInterval(half);
    expect(low).toBeGreaterThan(0.37);
    expect(low).toBeLessThan(0.43);
    expect(high).toBeGreaterThan(0.57);
    expect(high).toBeLessThan(0.63);
  });

  it('has no width where every case went the same', () => {
    expect(
      bootstrapInterval([
        [1, 1],
        [1, 1],
      ]),
    ).toEqual({ low: 1, high: 1 });
  });
});
