import { z } from 'zod';

/** One entry of a gold file: a provision with a locator, or something else that stands in the text. */
const GoldEntry = z.object({
  kind: z.string(),
  locator: z.string().nullish(),
  text: z.string().nullish(),
  alt: z.array(z.string()).optional(),
  footnotes: z.array(z.object({ mark: z.string(), text: z.string(), at: z.number().nullable() })).optional(),
});

/** What a document has to be read as. */
export const GoldDocument = z.object({ slug: z.string(), lang: z.string(), provisions: z.array(GoldEntry) });
export type GoldDocument = z.infer<typeof GoldDocument>;

/** A provision as it was read, its locator within its document. */
export type FoundProvision = { locator: string; text: string };

/** One difference from the gold, for a person to look at. */
export type Miss =
  | { kind: 'missing'; locator: string; gold: string }
  | { kind: 'extra'; locator: string; found: string }
  | { kind: 'text'; locator: string; gold: string; found: string };

/** How a reading of one document compares with its gold. */
export type ParseScore = { gold: number; found: number; located: number; exact: number; misses: Miss[] };

/** Compares a reading with its gold: locators, and texts with white space and the look of hyphens folded. */
export function scoreParse(found: readonly FoundProvision[], gold: GoldDocument): ParseScore {
  const expected = gold.provisions.filter(({ locator }) => locator);
  const unnumbered = new Set(
    gold.provisions.filter(({ locator }) => !locator).flatMap(({ text }) => [folded(text ?? '')]),
  );
  const byLocator = new Map(found.map((provision) => [provision.locator, provision]));
  const locators = new Set(expected.map(({ locator }) => locator));
  // A preambular paragraph of an annex, and a box, stand in the gold without a locator.
  const extra = found.filter(({ locator, text }) => !locators.has(locator) && !isUnnumbered(locator, text, unnumbered));
  const misses: Miss[] = extra.map(({ locator, text }) => ({ kind: 'extra', locator, found: text }));
  let located = 0;
  let exact = 0;
  for (const { locator, text, alt } of expected) {
    const match = byLocator.get(locator!);
    if (!match) {
      misses.push({ kind: 'missing', locator: locator!, gold: text ?? '' });
      continue;
    }
    located++;
    if ([text ?? '', ...(alt ?? [])].some((right) => folded(right) === folded(match.text))) exact++;
    else misses.push({ kind: 'text', locator: locator!, gold: text ?? '', found: match.text });
  }
  return { gold: expected.length, found: located + extra.length, located, exact, misses };
}

/** Sums scores of several documents. */
export function addScores(scores: readonly ParseScore[]): ParseScore {
  const sum: ParseScore = { gold: 0, found: 0, located: 0, exact: 0, misses: [] };
  for (const score of scores) {
    sum.gold += score.gold;
    sum.found += score.found;
    sum.located += score.located;
    sum.exact += score.exact;
    sum.misses.push(...score.misses);
  }
  return sum;
}

/** Text as it is compared: white space, hyphens and invisible marks folded. */
export function folded(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim();
}

function isUnnumbered(locator: string, text: string, unnumbered: ReadonlySet<string>): boolean {
  if (/(?:^|\.)(?:principle|strategy)-\d+$/.test(locator)) {
    const words = folded(text);
    return [...unnumbered].some((other) => other !== '' && other.includes(words));
  }
  return /(?:^|\.)(?:pp|page)-/.test(locator) && text.split('\n').every((part) => unnumbered.has(folded(part)));
}
