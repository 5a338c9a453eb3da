import type { Catalogue, CatalogueEntry } from '../catalogue.ts';
import { formatLocator, type Locator, parseLocator } from '../provision/locator.ts';
import { nearestLocators } from '../provision/nearest-locators.ts';
import { foldSymbol, slugOfSymbol } from '../provision/symbol.ts';
import { furtherInstruments } from './further-instruments.ts';
import { bearersBySymbol, heldInstruments } from './held-instruments.ts';
import type { KnownInstrument } from './reference.ts';

/** What is known of instruments and of the numbers in them, from the catalogue and from what is loaded. */
export type CorpusView = {
  entry(slug: string): CatalogueEntry | null;
  /** The instruments of one symbol: the document itself first, then its annexes. */
  entriesOf(symbol: string): readonly CatalogueEntry[];
  /** The instrument that stands at this place of the Treaty Series, where the catalogue has it. */
  ofTreaty(treaty: { number: number }): string[];
  /**
   * The instruments outside the catalogue that bear a symbol, where one of them is at hand: the slugs of those, and null
   * for each other.
   */
  bearersOf(symbol: string): readonly (string | null)[];
  isKnown(slug: string): boolean;
  /** What a bare number of an instrument means, by the catalogue or by what is numbered in it; null where it has none. */
  unitOf(slug: string): string | null;
  /** What an instrument calls itself that the catalogue does not know, and that has no symbol; null for any other. */
  titleOf(slug: string): string | null;
  /** True where the text at hand, or the catalogue's numbering of what is not at hand, has this place. */
  exists(slug: string, locator: Locator): boolean;
  /** The slugs of every instrument at hand. */
  loaded(): Iterable<string>;
  locators(slug: string): ReadonlySet<string>;
  /** What was already looked for as nearest: a hostile text may ask the same a hundred thousand times. */
  nearest: Map<string, string[]>;
  /** Which titles were found right or wrong, for the same reason. */
  titles: Map<string, boolean>;
};

const none: ReadonlySet<string> = new Set();
const units = ['article', 'rule', 'principle', 'guideline', 'para'];

/** Puts the catalogue and what is loaded beside one another. */
export function createCorpusView(catalogue: Catalogue, known: ReadonlyMap<string, KnownInstrument>): CorpusView {
  const { bySlug, bySymbol, byTreaty } = tablesOf(catalogue);
  const locators = (slug: string) => known.get(slug)?.locators ?? none;
  const loaded = loadedOf(known);
  return {
    entry: (slug) => bySlug.get(slug) ?? null,
    entriesOf: (symbol) => bySymbol.get(foldSymbol(symbol)) ?? [],
    ofTreaty: ({ number }) => byTreaty.get(number) ?? [],
    bearersOf: (symbol) => bearersIn(catalogue, known).get(foldSymbol(symbol)) ?? [],
    isKnown: (slug) => bySlug.has(slug) || known.has(slug),
    unitOf: (slug) => bySlug.get(slug)?.unit ?? units.find((unit) => locators(slug).has(`${unit}-1`)) ?? null,
    titleOf: (slug) => (bySlug.has(slug) ? null : (known.get(slug)?.titles?.[0] ?? null)),
    exists: (slug, locator) => hasPlace(known.get(slug), bySlug.get(slug), locator),
    loaded: () => loaded,
    locators,
    nearest: new Map(),
    titles: new Map(),
  };
}

/** The slug of the document with this symbol, as the catalogue or the symbol itself has it. */
export function documentSlug(view: CorpusView, symbol: string): string {
  return view.entriesOf(symbol).find((entry) => entry.annex === null)?.slug ?? slugOfSymbol(symbol);
}

function hasPlace(known: KnownInstrument | undefined, entry: CatalogueEntry | undefined, locator: Locator): boolean {
  const text = formatLocator(locator);
  if (known?.locators.has(text)) return true;
  const root: Locator = { ...locator, path: locator.path.slice(0, 1) };
  const rootText = formatLocator(root);
  // Of an excerpt, or of an instrument that is not loaded, the catalogue's numbering is all that is known.
  if (known?.locators.has(rootText)) return isCutOff(known, locator);
  return entry !== undefined && locator.prefixes.length === 0 && inNumbering(entry, root);
}

function isCutOff(known: KnownInstrument, { prefixes, unit, path }: Locator): boolean {
  const ancestors = path.map((_, depth) => formatLocator({ prefixes, unit, path: path.slice(0, depth + 1) }));
  return ancestors.some((ancestor) => known.truncated?.has(ancestor));
}

/** True where the numbering to expect has this number; an instrument without one is not judged. */
function inNumbering(entry: CatalogueEntry, { unit, path }: Locator): boolean {
  if (!entry.numbering.length) return unit === entry.unit;
  const number = Number(path[0]);
  return entry.numbering.some((run) => run.unit === unit && number >= run.first && number <= run.last);
}

const loadedSlugs = new WeakMap<ReadonlyMap<string, KnownInstrument>, string[]>();

/** A server asks about the same thousands of instruments again and again. */
function loadedOf(known: ReadonlyMap<string, KnownInstrument>): string[] {
  const listed =
    loadedSlugs.get(known) ?? [...known.values()].filter((one) => one.locators.size > 0).map((one) => one.slug);
  loadedSlugs.set(known, listed);
  return listed;
}

const bearers = new WeakMap<ReadonlyMap<string, KnownInstrument>, ReturnType<typeof bearersBySymbol>>();

function bearersIn(catalogue: Catalogue, known: ReadonlyMap<string, KnownInstrument>) {
  const found = bearers.get(known) ?? bearersBySymbol(furtherInstruments, heldInstruments(catalogue, known));
  bearers.set(known, found);
  return found;
}

const tables = new WeakMap<Catalogue, ReturnType<typeof buildTables>>();

function tablesOf(catalogue: Catalogue) {
  const built = tables.get(catalogue) ?? buildTables(catalogue);
  tables.set(catalogue, built);
  return built;
}

function buildTables(catalogue: Catalogue) {
  const bySlug = new Map(catalogue.map((entry) => [entry.slug, entry]));
  const bySymbol = new Map<string, CatalogueEntry[]>();
  for (const entry of catalogue) {
    for (const symbol of [entry.symbol ?? [], entry.otherSymbols].flat()) {
      const folded = foldSymbol(symbol);
      bySymbol.set(folded, [...(bySymbol.get(folded) ?? []), entry]);
    }
  }
  for (const entries of bySymbol.values()) {
    entries.sort((one, other) => Number(one.annex !== null) - Number(other.annex !== null));
  }
  const byTreaty = new Map(
    catalogue.flatMap(({ slug, treaty }) => (treaty ? [[treaty.number, [slug]] as [number, string[]]] : [])),
  );
  return { bySlug, bySymbol, byTreaty };
}

/** The places that do exist and are nearest to one that does not; where the unit itself is wrong, in the right one. */
export function nearestPlaces(view: CorpusView, slug: string, missing: Locator): string[] {
  const key = `${slug}/${formatLocator(missing)}`;
  const known = view.nearest.get(key) ?? findNearest(view, slug, missing);
  view.nearest.set(key, known);
  return known;
}

function findNearest(view: CorpusView, slug: string, missing: Locator): string[] {
  const places = view.locators(slug).size ? view.locators(slug) : numberedPlaces(view.entry(slug));
  const nearest = nearestLocators(formatLocator(missing), places);
  const own = parseLocator(`${view.entry(slug)?.unit}-${missing.path[0]}`);
  return nearest.length || !own ? nearest : nearestLocators(formatLocator(own), places);
}

function numberedPlaces(entry: CatalogueEntry | null): string[] {
  return (entry?.numbering ?? []).flatMap(({ unit, first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => `${unit}-${first + index}`),
  );
}
