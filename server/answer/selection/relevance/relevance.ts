import type { Evidence, FoundPassage } from '../../evidence/evidence.ts';
import { likelihood, Weights } from '../likelihood.ts';
import { featuresOfPassages } from './passage-features.ts';
import weights from './relevance-weights.json' with { type: 'json' };

/** A passage with how likely it answers the question, 0..1. */
export type RankedPassage = FoundPassage & { relevance: number };

const shipped = Weights.parse(weights);

/** What was found, by how well each passage answers; best first. */
export function rankByRelevance(evidence: Evidence, model: Weights = shipped): RankedPassage[] {
  const features = featuresOfPassages(evidence);
  return evidence.found
    .map((entry, at) => ({ ...entry, relevance: likelihood(features[at] ?? {}, model) }))
    .sort((one, other) => other.relevance - one.relevance);
}
