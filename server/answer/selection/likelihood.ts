import { z } from 'zod';

/**
 * A fitted logistic model over named features: how much each says, measured from its mean in units of its spread.
 * `node evals/fitting/main.ts` fits the models on the development questions and writes their files.
 */
export const Weights = z.strictObject({
  bias: z.number(),
  features: z.array(
    z.strictObject({ name: z.string(), mean: z.number(), spread: z.number().positive(), weight: z.number() }),
  ),
});
export type Weights = z.infer<typeof Weights>;

/** How likely it is by these features, 0..1. A feature that the model does not know says nothing. */
export function likelihood(features: Readonly<Record<string, number>>, { bias, features: known }: Weights): number {
  const sum = known.reduce(
    (total, { name, mean, spread, weight }) => total + (((features[name] ?? mean) - mean) / spread) * weight,
    bias,
  );
  return 1 / (1 + Math.exp(-sum));
}
