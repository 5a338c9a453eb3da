import { z } from 'zod';
import type { Evidence } from '../../evidence/evidence.ts';
import { likelihood, Weights } from '../likelihood.ts';
import type { RankedPassage } from '../relevance/relevance.ts';
import { addsOnlyStrange } from '../strange-words.ts';
import { answerableFeaturesOf } from './answerable-features.ts';
import weights from './answerable-weights.json' with { type: 'json' };

/** One model where the question is near to lines of the subject index or far from them, one where there are no lines. */
export const AnswerableWeights = z.strictObject({ byLines: Weights, byMeaning: Weights });
export type AnswerableWeights = z.infer<typeof AnswerableWeights>;

const shipped = AnswerableWeights.parse(weights);

/**
 * An answer is given from this likelihood on that there is one. Cross-validated on the development questions, .55 lets
 * more through that nothing answers, and .7 declines twice as many that are answered.
 */
const likelyEnough = 0.62;

/** By words alone, the best passage and the lines that lead to it must speak of this share of what was asked. */
const coverageEnough = 0.5;

/** True when the sources answer the question, as far as what was found, best first, tells. */
export function isAnswerable(ranked: readonly RankedPassage[], evidence: Evidence): boolean {
  const [best] = ranked;
  if (!best || addsOnlyStrange(best, evidence)) return false;
  if (evidence.retrieval.wordsOnly) return best.subjectCoverage >= coverageEnough;
  return likelihoodOfAnswer(ranked, evidence) >= likelyEnough;
}

/** How likely it is that the sources answer, 0..1. */
export function likelihoodOfAnswer(
  ranked: readonly RankedPassage[],
  evidence: Evidence,
  { byLines, byMeaning }: AnswerableWeights = shipped,
): number {
  const hasLines = (evidence.retrieval.bestAsked ?? null) !== null;
  return likelihood(answerableFeaturesOf(ranked, evidence), hasLines ? byLines : byMeaning);
}
