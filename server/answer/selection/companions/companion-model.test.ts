import { expect, test } from 'vitest';
import { type CompanionFeatures, companionFeatures } from './companion-features.ts';
import { likelihoodOfCompanion } from './companion-model.ts';

const none = Object.fromEntries(companionFeatures.map((name) => [name, 0])) as CompanionFeatures;
const near = { ...none, relevance: 0.9, behind: 0.02, place: 1, ownCoverage: 1, likeness: 0.6, words: 4 };

test('what is nearly as good as the best and says the same belongs beside it; what lies far behind does not', () => {
  expect(likelihoodOfCompanion(near)).toBeGreaterThan(0.5);
  expect(likelihoodOfCompanion({ ...near, relevance: 0.2, behind: 0.7, place: 0.1, likeness: 0.1 })).toBeLessThan(0.1);
});

test('where several texts are asked for, one of another instrument is likelier to belong', () => {
  expect(likelihoodOfCompanion({ ...near, severalElsewhere: 1 })).toBeGreaterThan(likelihoodOfCompanion(near));
});

test('a feature says as much as its weight, in units of its spread from its mean', () => {
  const model = { bias: 0, features: [{ name: 'place' as const, mean: 0.5, spread: 0.25, weight: 1 }] };
  expect(likelihoodOfCompanion({ ...none, place: 0.5 }, model)).toBe(0.5);
  expect(likelihoodOfCompanion({ ...none, place: 0.75 }, model)).toBeCloseTo(1 / (1 + Math.exp(-1)), 10);
});
