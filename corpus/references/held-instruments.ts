import type { Catalogue } from '../catalogue.ts';
import { foldSymbol } from '../provision/symbol.ts';
import { foldText } from './fold-text.ts';
import type { FurtherInstrument } from './name-lexicon.ts';
import { readWords } from './read-words.ts';
import type { KnownInstrument } from './reference.ts';

/** An instrument at hand that the catalogue does not know, by its titles in any language. */
export type HeldInstrument = { slug: string; titles: readonly string[] };

/** What is at hand and has a title of its own, without what the catalogue knows. */
export function heldInstruments(catalogue: Catalogue, known: ReadonlyMap<string, KnownInstrument>): HeldInstrument[] {
  const catalogued = new Set(catalogue.map(({ slug }) => slug));
  return [...known.values()].flatMap(({ slug, titles }) => (titles && !catalogued.has(slug) ? [{ slug, titles }] : []));
}

/** Finds the slug under which an instrument is at hand that goes by one of these names; null where it is not. */
export function findHeld(held: readonly HeldInstrument[]): (names: readonly string[]) => string | null {
  const slugs = new Map(held.flatMap(({ slug, titles }) => titles.map((title) => [wordsOf(title), slug] as const)));
  return (names) => slugs.get(names.map(wordsOf).find((words) => slugs.has(words)) ?? '') ?? null;
}

/** The instruments that bear each symbol, for symbols that one at hand bears: the slugs of those, and null for others. */
export function bearersBySymbol(
  further: readonly FurtherInstrument[],
  held: readonly HeldInstrument[],
): Map<string, (string | null)[]> {
  const slugOf = findHeld(held);
  const bearers = new Map<string, (string | null)[]>();
  for (const { symbol, names } of held.length > 0 ? further : []) {
    if (symbol) bearers.set(foldSymbol(symbol), [...(bearers.get(foldSymbol(symbol)) ?? []), slugOf(names)]);
  }
  return new Map([...bearers].filter(([, slugs]) => slugs.some((slug) => slug !== null)));
}

function wordsOf(name: string): string {
  return readWords(foldText(name).text)
    .map(({ stem }) => stem)
    .join(' ');
}
