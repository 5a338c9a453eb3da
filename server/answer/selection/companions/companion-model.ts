import { z } from 'zod';
import { type CompanionFeatures, companionFeatures } from './companion-features.ts';
import weights from './companion-weights.json' with { type: 'json' };

/**
 * A logistic model over the features: how much each says, measured from its mean in units of its spread.
 * `node evals/companions/main.ts` fits it on the development questions and writes the file.
 */
export const CompanionWeights = z.strictObject({
  bias: z.number(),
  features: z.array(
    z.strictObject({
      name: z.enum(companionFeatures),
      mean: z.number(),
      spread: z.number().positive(),
      weight: z.number(),
    }),
  ),
});
export type CompanionWeights = z.infer<typeof CompanionWeights>;

const shipped = CompanionWeights.parse(weights);

/** How likely a passage belongs into the answer beside the best one, 0..1. */
export function likelihoodOfCompanion(features: CompanionFeatures, model: CompanionWeights = shipped): number {
  const sum = model.features.reduce(
    (total, { name, mean, spread, weight }) => total + ((features[name] - mean) / spread) * weight,
    model.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}
