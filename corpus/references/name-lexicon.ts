import type { Catalogue, CatalogueEntry } from '../catalogue.ts';
import { foldText } from './fold-text.ts';
import { findHeld, type HeldInstrument } from './held-instruments.ts';
import { readWords } from './read-words.ts';

/** An instrument that is known by name; outside the catalogue by its symbol or its place in the Treaty Series only. */
export type NamedInstrument = {
  symbol: string | null;
  annex: string | null;
  treaty: { volume: number; number: number } | null;
  entry: CatalogueEntry | null;
  /** Its slug, where it is at hand and the catalogue does not know it. */
  held: string | null;
};

/** A name and what it means. */
export type Name = {
  instrument: NamedInstrument;
  /** "SMR", "CAT": a name in capitals only. */
  acronym: boolean;
  /** "Mandela Rule": a name only with a number behind it. */
  singular: boolean;
  /** True where it begins with a capital: "model strategies" in passing are not the Model Strategies. */
  capital: boolean;
};

/** The names that begin with the same words. */
export type NameNode = { next: Map<string, NameNode>; names: Name[] };

/** Every name of the catalogue, of the further instruments and of what else is at hand, by their words. */
export function buildNameLexicon(
  catalogue: Catalogue,
  further: readonly FurtherInstrument[],
  others: readonly HeldInstrument[] = [],
): NameNode {
  const root: NameNode = { next: new Map(), names: [] };
  for (const entry of catalogue) {
    const { symbol, annex, treaty } = entry;
    const instrument = { symbol, annex, treaty, entry, held: null };
    for (const name of namesOfEntry(entry)) addName(root, name, instrument);
  }
  const slugOf = findHeld(others);
  for (const { names, symbol, annex, treaty } of further) {
    const held = slugOf(names);
    for (const name of names) addName(root, name, { symbol, annex, treaty, entry: null, held });
  }
  for (const { slug, titles } of others) {
    for (const name of [...titles, titleOfSlug(slug)].filter(isTelling))
      addName(root, name, { symbol: null, annex: null, treaty: null, entry: null, held: slug });
  }
  return root;
}

/** An instrument outside the catalogue, by its names in any language. */
export type FurtherInstrument = Omit<NamedInstrument, 'entry' | 'held'> & { names: string[] };

/** "lamp-keepers-guidelines" → "Lamp Keepers Guidelines": what a file was called names its instrument too. */
function titleOfSlug(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** A name of one or two words, such as "Draft report", may be anything. */
function isTelling(name: string): boolean {
  return readWords(foldText(name).text).length > 2;
}

/** Every name of an entry. A resolution that carries an instrument bears its title too; it then means the instrument. */
export function namesOfEntry(entry: CatalogueEntry): string[] {
  const ownTitle = entry.annex !== null || entry.nature !== 'resolution';
  const titles = ownTitle ? [...Object.values(entry.titles), ...Object.values(entry.shortTitles)] : [];
  return [...titles, ...Object.values(entry.aliases).flat()].map((name) =>
    name.replace(/ ?[(（](?!\d{4}[)）]).*[)）]$/, ''),
  );
}

function addName(root: NameNode, name: string, instrument: NamedInstrument): void {
  const acronym = /^[\p{Lu}\d-]{2,8}$/u.test(name);
  const capital = /^[^\p{L}]*\p{Lu}/u.test(name);
  insert(root, name, { instrument, acronym, singular: false, capital });
  // Many write "Childrens Convention".
  const joined = name.replace(/(?<=\p{L})['’](?=s )/gu, '');
  if (joined !== name) insert(root, joined, { instrument, acronym, singular: false, capital });
  const singular = name.replace(/(?<= )(Rule|Guideline|Principle)s$/, '$1');
  if (singular !== name) insert(root, singular, { instrument, acronym, singular: true, capital });
}

function insert(root: NameNode, name: string, value: Name): void {
  let node = root;
  for (const { stem } of readWords(foldText(name).text)) {
    let next = node.next.get(stem);
    if (!next) {
      next = { next: new Map(), names: [] };
      node.next.set(stem, next);
    }
    node = next;
  }
  const same = node.names.some((other) => other.instrument.entry === value.instrument.entry && value.instrument.entry);
  if (node !== root && !same) node.names.push(value);
}
