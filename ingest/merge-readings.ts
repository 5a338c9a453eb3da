import { firstDifference, foldedWords } from './compare-words.ts';
import type { ReadDocument, ReadNotice, ReadProvision } from './read-document.ts';

/** Two readings of one document: exact words without places, and words with places. */
export type Readings = { exact: ReadDocument; placed: ReadDocument };

/** Under this share of provisions found in both, the two files are not the same document. */
const commonShareMin = 0.5;

/**
 * Takes the words from the exact reading and the places on the pages from the other. Every provision that the
 * two read differently, or that only one has, is reported; what can't be placed keeps its words without a place.
 */
export function mergeReadings({ exact, placed }: Readings): ReadDocument {
  const places = placesFor(exact.provisions, placed.provisions);
  if (places.size < exact.provisions.length * commonShareMin) return notTheSame(exact);
  const provisions = exact.provisions.map((provision) => withPlace(provision, places.get(provision)));
  return {
    ...exact,
    symbol: exact.symbol ?? placed.symbol,
    title: exact.title ?? placed.title,
    adopted: exact.adopted ?? placed.adopted,
    pages: placed.pages,
    provisions,
    ledger: placed.ledger,
    notices: [
      ...exact.notices,
      ...exact.provisions.flatMap((provision) => comparison(provision, places.get(provision), exact.lang)),
      ...surplus(placed.provisions, new Set(places.values())),
    ],
  };
}

/** By locator, and where that is missing by the same words under another one. */
function placesFor(
  exact: readonly ReadProvision[],
  placed: readonly ReadProvision[],
): Map<ReadProvision, ReadProvision> {
  const places = new Map<ReadProvision, ReadProvision>();
  const byLocator = new Map(placed.map((provision) => [provision.locator, provision]));
  const wanted = new Set(exact.map(({ locator }) => locator));
  const strays = placed.filter(({ locator, text }) => !wanted.has(locator) && text !== '');
  const byWords = new Map(strays.map((provision) => [foldedWords(provision.text).join(' '), provision]));
  for (const provision of exact) {
    const place = byLocator.get(provision.locator) ?? byWords.get(foldedWords(provision.text).join(' '));
    if (place) places.set(provision, place);
  }
  return places;
}

function withPlace(provision: ReadProvision, place: ReadProvision | undefined): ReadProvision {
  return place ? { ...provision, page: place.page, regions: place.regions } : provision;
}

function comparison({ locator, text }: ReadProvision, place: ReadProvision | undefined, lang: string): ReadNotice[] {
  if (!place) return [differs(locator, null, `${locator} was not found on the pages of the PDF.`)];
  const difference = firstDifference(text, place.text, lang);
  if (!difference) return [];
  const { one, other } = difference;
  return [differs(locator, place.page, `${locator} reads “${one}” in the XML and “${other}” in the PDF.`)];
}

function surplus(placed: readonly ReadProvision[], used: ReadonlySet<ReadProvision>): ReadNotice[] {
  return placed
    .filter((provision) => !used.has(provision))
    .map(({ locator, page }) => differs(locator, page, `${locator} was found in the PDF and not in the XML.`));
}

function notTheSame(exact: ReadDocument): ReadDocument {
  const message = 'The PDF and the XML beside it do not hold the same text: the XML alone was read.';
  return { ...exact, notices: [...exact.notices, differs(null, null, message)] };
}

function differs(locator: string | null, page: number | null, message: string): ReadNotice {
  return { kind: 'readings-differ', page, locator, message };
}
