import type { Catalogue, CatalogueEntry } from '#corpus/catalogue.ts';
import { type OfficialAddresses, officialPage } from '#corpus/official-addresses.ts';

export type MissingInstrument = { slug: string; obtain: string };

export type MissingOptions = {
  catalogue: Catalogue;
  /** Whether an instrument is in the index, or will be when this run is through. */
  isAtHand: (entry: CatalogueEntry) => boolean;
  /** Why the United Nations was not asked, in words for people; null where it was. */
  notAsked: string | null;
  addresses: OfficialAddresses;
};

/** The instruments of the catalogue that are not at hand, each with the way to get it. */
export function missingInstruments({ catalogue, isAtHand, notAsked, addresses }: MissingOptions): MissingInstrument[] {
  const missing = catalogue.filter((entry) => entry.loaded && !isAtHand(entry));
  return missing.map((entry) => ({ slug: entry.slug, obtain: obtainInWords(entry, notAsked, addresses) }));
}

function obtainInWords(
  { slug, symbol }: CatalogueEntry,
  notAsked: string | null,
  addresses: OfficialAddresses,
): string {
  const file = `${slug}.en.pdf`;
  const page = symbol ? ` (${symbol}, ${officialPage(symbol, 'en', addresses)})` : '';
  const byNetwork = notAsked ? `${notAsked} and run \`npm run ingest\`, or save` : 'Save';
  return `${byNetwork} it as ${file}${page} and run \`npm run ingest -- ${file}\`.`;
}
