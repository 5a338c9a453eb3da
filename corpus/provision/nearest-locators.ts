import { type Locator, parseLocator } from './locator.ts';

/**
 * The locators that exist and stand nearest to one that does not: under the same parent first,
 * then with the same unit, by distance of the number that differs. Best first, at most `limit`.
 */
export function nearestLocators(missing: string, existing: Iterable<string>, limit = 3): string[] {
  const wanted = parseLocator(missing);
  if (!wanted) return [];
  return [...existing]
    .map((locator) => ({ locator, distance: distanceBetween(wanted, parseLocator(locator)) }))
    .filter(({ distance }) => Number.isFinite(distance))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, limit)
    .map(({ locator }) => locator);
}

// Each step that is not shared weighs more than any distance of numbers.
const stepWeight = 10_000;

function distanceBetween(wanted: Locator, existing: Locator | null): number {
  if (!existing || existing.unit !== wanted.unit) return Number.POSITIVE_INFINITY;
  const differsAt = wanted.path.findIndex((step, depth) => existing.path[depth] !== step);
  const depth = differsAt < 0 ? wanted.path.length : differsAt;
  const unshared = wanted.path.length - depth + Math.max(0, existing.path.length - depth - 1);
  const samePrefixes = existing.prefixes.join('.') === wanted.prefixes.join('.');
  return (
    unshared * stepWeight + stepDistance(wanted.path[depth], existing.path[depth]) + (samePrefixes ? 0 : stepWeight * 5)
  );
}

function stepDistance(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return stepWeight - 1;
  return Math.min(stepWeight - 1, Math.abs(ordinalOf(one) - ordinalOf(other)));
}

/** "44bis" stands between 44 and 45. */
function ordinalOf(step: string): number {
  const number = Number.parseInt(step, 10);
  if (Number.isNaN(number)) return step.charCodeAt(0) - 96;
  return /\D$/.test(step) ? number + 0.5 : number;
}
