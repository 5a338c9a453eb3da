import type { Catalogue } from '../catalogue.ts';

/**
 * What a text of that date can have meant: "the Standard Minimum Rules" of 1985 are those of 1955, whatever bears the
 * name today. Gives the target back, its predecessor with the same number, or null where there was none yet.
 */
export function citableThen(target: string, citing: string | null, catalogue: Catalogue): string | null {
  const [slug = '', locator] = target.split('/');
  const entry = catalogue.find((one) => one.slug === slug);
  if (!citing || !entry?.adopted || entry.adopted <= citing) return target;
  const earlier = catalogue.find((one) => one.supersededBy.includes(slug) && (one.adopted ?? '') <= citing);
  if (!earlier) return null;
  return locator ? `${earlier.slug}/${locator}` : earlier.slug;
}
