import type { Catalogue, CatalogueEntry } from '#corpus/catalogue.ts';
import { parseSymbol } from '#corpus/provision/symbol.ts';
import type { DocumentCandidate } from './documents/document-candidate.ts';
import type { InstrumentReport } from './parse-report.ts';

/** What a document says that it is. */
export type SaidOfItself = { symbol: string | null; title: string | null };

/**
 * Why a document is not the one that it was taken for, in words for people; null where it may be. A text with
 * another symbol is refused wherever it comes from. From the network it has to prove itself by its symbol or title.
 */
export function reasonToRefuseDocument(
  said: SaidOfItself,
  { document, origin }: Pick<DocumentCandidate, 'document' | 'origin'>,
  catalogue: Catalogue,
): string | null {
  const entries = catalogue.filter((entry) => entry.document === document);
  const expected = entries[0]?.symbol;
  if (!expected || origin === 'bundled') return null;
  if (said.symbol) return isSameDocument(said.symbol, expected) ? null : `it is ${said.symbol}, not ${expected}`;
  if (origin !== 'official' || bearsTitleOf(said.title, entries)) return null;
  return `neither its symbol nor its title says that it is ${expected}`;
}

/** Under this share of what the catalogue expects, a text is another one or was not understood. */
const foundShareMin = 0.5;

/**
 * Why a reading can't be the instrument that it was taken for: less than half of its numbered provisions were found.
 * Null where enough were, and for an instrument of which the catalogue expects nothing.
 */
export function reasonToDoubtReading(instruments: readonly InstrumentReport[]): string | null {
  for (const { slug, numbering } of instruments) {
    const due = numbering.flatMap(({ expected }) => (expected ? [expected.last - expected.first + 1] : []));
    const missing = numbering.flatMap(({ expected, gaps }) => (expected ? [gaps.length] : []));
    const [total, gaps] = [sum(due), sum(missing)];
    if (total - gaps < total * foundShareMin)
      return `only ${total - gaps} of the ${total} provisions of ${slug} were found`;
  }
  return null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}

/** The part of a resolution is often left out: "217 (III)" is printed where "217 A (III)" is meant. */
function isSameDocument(one: string, other: string): boolean {
  return withoutPart(one) === withoutPart(other);
}

function withoutPart(text: string): string {
  const symbol = parseSymbol(text);
  return symbol?.kind === 'resolution' ? [symbol.body, symbol.session, symbol.number].join(' ') : folded(text);
}

function bearsTitleOf(title: string | null, entries: readonly CatalogueEntry[]): boolean {
  const titles = entries.flatMap((entry) => Object.values(entry.titles)).map(folded);
  return title !== null && titles.includes(folded(title));
}

function folded(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}
