import type { Catalogue, CatalogueEntry } from '#corpus/catalogue.ts';
import type { OutlineNode } from '#corpus/provision/instrument.ts';
import { formatLocator, parentLocator, parseLocator } from '#corpus/provision/locator.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { outlineOf } from './outline.ts';
import type { ReadDocument, ReadProvision } from './read-document.ts';
import { slugOfSymbol } from './slug-of-symbol.ts';

/** One instrument out of a document, its provisions in the order of the text. */
export type PlacedInstrument = {
  slug: string;
  symbol: string | null;
  title: string | null;
  adopted: string | null;
  /** The catalogue's entry; null for a document that a user brought. */
  entry: CatalogueEntry | null;
  provisions: ProvisionRecord[];
  outline: OutlineNode[];
};

export type PlaceOptions = {
  /** The document's slug, where the caller knows it better than the text. */
  slug?: string | undefined;
  /** The slug of last resort, from the file's name. */
  fileSlug?: string | undefined;
};

/**
 * Gives every provision of a document its place: the instrument it belongs to, its id, its parent and children,
 * its label and citation. An annex with an entry in the catalogue becomes that instrument; any other annex
 * stays in the document's own slug.
 */
export function placeInInstruments(
  document: ReadDocument,
  catalogue: Catalogue,
  options: PlaceOptions = {},
): PlacedInstrument[] {
  const slug = options.slug ?? (slugOfSymbol(document.symbol) || options.fileSlug || 'document');
  const placed = new Map<string, { entry: CatalogueEntry | null; provisions: ProvisionRecord[] }>();
  for (const provision of document.provisions) {
    const home = homeOf(provision, slug, catalogue);
    const instrument = placed.get(home.slug) ?? { entry: home.entry, provisions: [] };
    instrument.provisions.push(recordOf(provision, home.slug, home.locator, document.lang));
    placed.set(home.slug, instrument);
  }
  return [...placed].map(([name, { entry, provisions }]) => ({
    slug: name,
    symbol: entry?.symbol ?? document.symbol,
    title: document.title,
    adopted: entry?.adopted ?? document.adopted,
    entry,
    provisions: withFamily(provisions),
    outline: outlineOf(provisions),
  }));
}

type Home = { slug: string; locator: string; entry: CatalogueEntry | null };

function homeOf(provision: ReadProvision, slug: string, catalogue: Catalogue): Home {
  const prefix = /^annex(?:-[a-z0-9]+)?(?=\.)/.exec(provision.locator)?.[0] ?? null;
  const annexed = prefix && catalogue.find((entry) => entry.document === slug && entry.annex === prefix);
  if (annexed)
    return { slug: annexed.slug, locator: provision.locator.slice(annexed.annex!.length + 1), entry: annexed };
  return { slug, locator: provision.locator, entry: catalogue.find((entry) => entry.slug === slug) ?? null };
}

function recordOf(provision: ReadProvision, instrument: string, locator: string, lang: string): ProvisionRecord {
  const label = locator;
  return {
    ...provision,
    id: `${instrument}/${locator}`,
    instrument,
    locator,
    label,
    lang,
    parent: null,
    children: [],
    citation: { short: label, full: label, footnote: label },
  };
}

function withFamily(provisions: ProvisionRecord[]): ProvisionRecord[] {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  for (const provision of provisions) {
    const locator = parseLocator(provision.locator);
    const above = locator && parentLocator(locator);
    const parent = above && byId.get(`${provision.instrument}/${formatLocator(above)}`);
    if (!parent) continue;
    provision.parent = parent.id;
    parent.children.push(provision.id);
  }
  return provisions;
}
