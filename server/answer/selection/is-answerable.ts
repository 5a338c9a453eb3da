import type { Evidence } from '../evidence/evidence.ts';
import type { RankedPassage } from './relevance.ts';

/** From this cosine on, the best provision is about what was asked, whatever its words. */
const meaningEnough = 0.83;

/** From this share of the question's words on, the best passage is about what was asked, whatever its meaning. */
const coverageEnough = 0.6;

/** Below this cosine nothing is about what was asked; words that match by chance don't change that. */
const meaningLeast = 0.78;

/** True when the best passage found is about the question at all. */
export function isAnswerable({ coverage }: RankedPassage, { retrieval }: Evidence): boolean {
  const { bestMeaning } = retrieval;
  if (bestMeaning === null) return coverage >= coverageEnough;
  if (bestMeaning < meaningLeast) return false;
  return bestMeaning >= meaningEnough || coverage >= coverageEnough;
}
