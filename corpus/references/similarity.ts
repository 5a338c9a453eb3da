import { foldText } from './fold-text.ts';
import { readWords } from './read-words.ts';

/** A text as the pairs of words that follow one another in it, counted; single words where there is but one. */
export type Shingles = { counts: ReadonlyMap<string, number>; total: number };

/** Takes a text apart for comparison. Case, punctuation and the endings of words don't count. */
export function shinglesOf(text: string): Shingles {
  const stems = readWords(foldText(text).text).map((word) => word.stem);
  const counts = new Map<string, number>();
  stems.forEach((stem, index) => {
    count(counts, stem);
    const next = stems[index + 1];
    if (next !== undefined) count(counts, `${stem} ${next}`);
  });
  return { counts, total: Math.max(0, 2 * stems.length - 1) };
}

/** How much two texts have in common, from 0 to 1: Dice's coefficient over words and pairs of words. */
export function similarity(one: Shingles, other: Shingles): number {
  const [small, large] = one.counts.size < other.counts.size ? [one, other] : [other, one];
  let common = 0;
  for (const [shingle, times] of small.counts) common += Math.min(times, large.counts.get(shingle) ?? 0);
  const total = one.total + other.total;
  return total ? (2 * common) / total : 0;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
