import type { Catalogue, CatalogueEntry } from '#corpus/catalogue.ts';
import { citeProvision, type InstrumentNames, labelOf } from '#corpus/provision/citation.ts';
import type { OutlineNode } from '#corpus/provision/instrument.ts';
import { isOfficialLanguage } from '#corpus/provision/language.ts';
import { formatLocator, kindOfLocator, parentLocator, parseLocator } from '#corpus/provision/locator.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { outlineOf } from './outline.ts';
import type { ReadDocument, ReadProvision } from './read-document.ts';
import { type PlaceOptions, type RecognisedDocument, recogniseDocument } from './recognise-document.ts';

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
  const recognised = recogniseDocument(document, catalogue, options);
  const homes = Map.groupBy(
    document.provisions.map((provision) => homeOf(provision, recognised, catalogue)),
    ({ slug }) => slug,
  );
  return [...homes].map(([slug, members]) => {
    const entry = members[0]!.entry;
    const names = namesOf(document, entry, members[0]!.prefix);
    const provisions = inOwnUnit(members, entry).map((home) => recordOf(home, document, names));
    return {
      slug,
      symbol: names.symbol,
      title: names.title,
      adopted: names.adopted ?? null,
      entry,
      provisions: withFamily(provisions),
      outline: outlineOf(provisions),
    };
  });
}

type Home = {
  slug: string;
  prefix: string | null;
  locator: string;
  entry: CatalogueEntry | null;
  provision: ReadProvision;
};

function homeOf(provision: ReadProvision, { slug, alone }: RecognisedDocument, catalogue: Catalogue): Home {
  if (alone) return { slug: alone.slug, prefix: alone.annex, locator: provision.locator, entry: alone, provision };
  const prefix = /^annex(?:-[a-z0-9]+)?(?=\.)/.exec(provision.locator)?.[0] ?? null;
  const annexed = prefix && catalogue.find((entry) => entry.document === slug && entry.annex === prefix);
  if (annexed) {
    const locator = provision.locator.slice(prefix.length + 1);
    return { slug: annexed.slug, prefix, locator, entry: annexed, provision };
  }
  const entry = catalogue.find((one) => one.slug === slug) ?? null;
  return { slug, prefix: null, locator: provision.locator, entry, provision };
}

/** Numbers without a word are what the instrument calls its units: "12." of the Havana Rules is rule 12. */
function inOwnUnit(members: readonly Home[], entry: CatalogueEntry | null): readonly Home[] {
  const unit = entry?.unit ?? 'para';
  if (unit === 'para' || members.some(({ locator }) => locator.startsWith(`${unit}-`))) return members;
  return members.map((home) => ({ ...home, locator: home.locator.replace(/^para-/, `${unit}-`) }));
}

function namesOf(document: ReadDocument, entry: CatalogueEntry | null, prefix: string | null): InstrumentNames {
  const { lang } = document;
  const official = isOfficialLanguage(lang) ? lang : 'en';
  return {
    title: entry?.titles[official] ?? (prefix ? document.annexes[prefix]?.title : null) ?? document.title,
    shortTitle: entry?.shortTitles[official] ?? null,
    symbol: entry ? entry.symbol : document.symbol,
    annex: entry?.annex ?? null,
    adopted: entry?.adopted ?? document.adopted,
    decimal: document.decimal ?? false,
  };
}

function recordOf({ slug, locator, provision }: Home, { lang }: ReadDocument, names: InstrumentNames): ProvisionRecord {
  const place = parseLocator(locator);
  return {
    ...provision,
    id: `${slug}/${locator}`,
    instrument: slug,
    locator,
    kind: place ? kindOfLocator(place) : provision.kind,
    label: labelOf(locator, lang, { decimal: names.decimal ?? false }),
    lang,
    parent: null,
    children: [],
    citation: citeProvision({ ...names, locator, lang }),
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
