import { expect, it } from 'vitest';
import { fitLogistic, likelihood } from './fit-logistic.ts';

const examples = [...Array(40).keys()].map((at) => ({
  features: [at / 10, at % 3],
  target: at > 20 ? 1 : 0,
}));

it('tells apart what a feature tells apart, and gives no weight to one that tells nothing', () => {
  const model = fitLogistic(examples, 1);
  expect(likelihood(model, [3.5, 1])).toBeGreaterThan(0.9);
  expect(likelihood(model, [0.5, 1])).toBeLessThan(0.1);
  expect(Math.abs(model.weights[1] ?? 0)).toBeLessThan(Math.abs(model.weights[0] ?? 0) / 10);
});

it('is sure of less the more it is held back', () => {
  const [free, held] = [0.1, 50].map((ridge) => likelihood(fitLogistic(examples, ridge), [3.9, 0]));
  expect(held).toBeLessThan(free ?? 0);
});

it('says how many of the examples are ones where the features tell nothing', () => {
  const same = examples.map(({ target }) => ({ features: [1], target }));
  expect(likelihood(fitLogistic(same, 1), [1])).toBeCloseTo(19 / 40, 5);
});
