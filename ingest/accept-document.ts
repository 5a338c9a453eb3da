import type { Catalogue, CatalogueEntry } from '#corpus/catalogue.ts';
import { parseSymbol } from '#corpus/provision/symbol.ts';
import type { DocumentCandidate } from './documents/document-candidate.ts';

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
