import type { Score } from '../measures/outcome.ts';
import { type Gold, goldAmong, matchesGold } from './match-gold.ts';

/**
 * Of the gold provisions, how many are among the first k hits.
 * Where there are more than k of them, as many as could be there count as all.
 */
export function recallAt(k: number, hits: readonly string[], gold: Gold): Score {
  const found = goldAmong(hits.slice(0, k), gold).length / Math.min(k, gold.gold.length);
  return [Math.min(1, found), 1];
}

/** One over the rank of the first gold hit among the first k; 0 when there is none. */
export function reciprocalRankAt(k: number, hits: readonly string[], gold: Gold): Score {
  const first = hits.slice(0, k).findIndex((hit) => gold.gold.some((id) => matchesGold(hit, id, gold)));
  return [first < 0 ? 0 : 1 / (first + 1), 1];
}

/** Discounted gain against the ideal order; each gold provision gains once, at its first hit. */
export function ndcgAt(k: number, hits: readonly string[], gold: Gold): Score {
  const open = new Set(gold.gold);
  let gain = 0;
  for (const [rank, hit] of hits.slice(0, k).entries()) {
    const gained = [...open].filter((id) => matchesGold(hit, id, gold));
    if (gained.length === 0) continue;
    gain += discount(rank);
    for (const id of gained) open.delete(id);
  }
  return [Math.min(1, gain / idealGain(Math.min(k, gold.gold.length))), 1];
}

function idealGain(count: number): number {
  let gain = 0;
  for (let rank = 0; rank < count; rank++) gain += discount(rank);
  return gain;
}

function discount(rank: number): number {
  return 1 / Math.log2(rank + 2);
}
