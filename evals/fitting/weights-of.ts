import type { Weights } from '#server/answer/selection/likelihood.ts';
import { type Example, fitLogistic } from './fit-logistic.ts';

/** Of 1 to 40 the figures hardly differ; the weights are the calmer the more it is. */
const ridge = 15;

/** Fits a model over named features and writes it as the program reads it. */
export function weightsOf(names: readonly string[], examples: readonly Example[]): Weights {
  const { bias, means, spreads, weights } = fitLogistic(examples, ridge);
  const round = (value: number) => Number(value.toFixed(4));
  return {
    bias: round(bias),
    features: names.map((name, at) => ({
      name,
      mean: round(means[at] ?? 0),
      spread: round(spreads[at] ?? 1) || 1,
      weight: round(weights[at] ?? 0),
    })),
  };
}

/** An example with these features, in the order of their names. */
export function exampleOf<Name extends string>(
  names: readonly Name[],
  features: Readonly<Record<Name, number>>,
  target: number,
): Example {
  return { features: names.map((name) => features[name]), target };
}
