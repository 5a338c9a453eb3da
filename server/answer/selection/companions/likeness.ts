import type { Passage } from '../../evidence/passage.ts';
import { ownStemsOf } from '../../evidence/passage-stems.ts';

/** How much two passages say the same: the share of the shorter one's words, rare words counting more, 0..1. */
export function likenessOf(one: Passage, other: Passage, rarity: (stem: string) => number): number {
  const [left, right] = [ownStemsOf(one), ownStemsOf(other)];
  const weigh = (stems: Iterable<string>) => [...stems].reduce((sum, stem) => sum + rarity(stem), 0);
  const least = Math.min(weigh(left), weigh(right));
  return least > 0 ? weigh(left.intersection(right)) / least : 0;
}
