import { likelihood, Weights } from '../likelihood.ts';
import type { CompanionFeatures } from './companion-features.ts';
import weights from './companion-weights.json' with { type: 'json' };

const shipped = Weights.parse(weights);

/** How likely a passage belongs into the answer beside the best one, 0..1. */
export function likelihoodOfCompanion(features: CompanionFeatures, model: Weights = shipped): number {
  return likelihood(features, model);
}
