import type { Score } from './outcome.ts';

/** More resamples move the interval by less than its second digit. */
const resamples = 1000;

export type Interval = { low: number; high: number };

/** Earned over counted; NaN when nothing was counted. */
export function ratio(scores: readonly Score[]): number {
  let earned = 0;
  let of = 0;
  for (const score of scores) {
    earned += score[0];
    of += score[1];
  }
  return of === 0 ? Number.NaN : earned / of;
}

/**
 * The 95 per cent percentile interval of the ratio, over cases drawn with replacement.
 * The same scores give the same interval: the draws come from a seeded generator.
 */
export function bootstrapInterval(scores: readonly Score[], seed = 1): Interval {
  const random = mulberry32(seed);
  const values: number[] = [];
  for (let round = 0; round < resamples; round++) {
    const value = ratio(scores.map(() => scores[Math.floor(random() * scores.length)]!));
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((one, other) => one - other);
  return { low: quantile(values, 0.025), high: quantile(values, 0.975) };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
}

/** A small generator of uniform numbers in 0..1, good enough to draw cases. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
