import type { Locator, LocatorUnit } from '../provision/locator.ts';
import type { UnitKind, UnitLevel, UnitPhrase } from './unit-phrase.ts';

/** A phrase without its annex: which annex it named, and the places in it, in each way that they may be meant. */
export type Place = { annex: string | null; prefixes: string[]; kind: UnitKind; path: string[] };

/** The places that a phrase names, one a number. An annex alone names no place in it. */
export function placesOf(phrase: UnitPhrase): { annex: string | null; places: Place[] } {
  const annex = phrase.levels.find((level) => level.kind === 'annex');
  const section = phrase.levels.find((level) => level.kind === 'section');
  const annexName = annex ? prefixOf('annex', annex.paths[0]) : null;
  const prefixes = section ? [prefixOf('section', section.paths[0])] : [];
  const inner = phrase.levels.filter((level) => !isContainer(level));
  return { annex: annexName, places: numbersOf(inner).map((place) => ({ annex: annexName, prefixes, ...place })) };
}

/** The unit of a locator that a word means by itself; null for a container or a lone subparagraph. */
export function locatorUnit(kind: UnitKind): LocatorUnit | null {
  if (kind === 'preambular') return 'pp';
  if (kind === 'paragraph') return 'para';
  return kind === 'annex' || kind === 'section' || kind === 'chapter' || kind === 'subparagraph' ? null : kind;
}

/** The locator of a place under a unit word. */
export function locatorOf(place: Place, unit: LocatorUnit): Locator {
  return { prefixes: place.prefixes, unit, path: place.path };
}

function isContainer({ kind }: UnitLevel): boolean {
  return kind === 'annex' || kind === 'section' || kind === 'chapter';
}

function prefixOf(word: string, path: readonly string[] | undefined): string {
  return path?.length ? `${word}-${path.join('')}` : word;
}

/** What stands inside the last number of a level: "rules 43 and 45, paragraph 1" has 43, and 45 with its paragraph. */
function numbersOf(levels: readonly UnitLevel[]): { kind: UnitKind; path: string[] }[] {
  const [root, ...deeper] = levels;
  if (!root || root.kind === 'subparagraph') return [];
  const whole = root.paths.slice(0, -1).map((path) => ({ kind: root.kind, path }));
  const last = root.paths.at(-1) ?? [];
  const inside = deeper.reduce<string[][]>(
    (heads, level) => heads.flatMap((head) => level.paths.map((path) => [...head, ...path])),
    [last],
  );
  return [...whole, ...inside.map((path) => ({ kind: root.kind, path }))];
}
