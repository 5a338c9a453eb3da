import { gapPattern } from '../../answer/text/find-quotation.ts';

/** A part of a quotation in which nothing is marked as changed, and the mark before it as it was written. */
export type QuotationPiece = { mark: string; words: string };

/** A bracketed letter in front of the rest of its word is that letter in another case, and leaves nothing out. */
const changedLetter = /\[(\p{L})\](?=\p{L})/gu;

/** Divides a quotation at marked ellipses and at words in square brackets; joined again, the pieces are all of it. */
export function quotationPieces(quotation: string): QuotationPiece[] {
  const text = quotation.replace(changedLetter, '$1');
  const marks = [...text.matchAll(gapPattern)];
  const starts = [0, ...marks.map(({ 0: whole, index }) => index + whole.length)];
  return starts.map((start, at) => ({ mark: marks[at - 1]?.[0] ?? '', words: text.slice(start, marks[at]?.index) }));
}

/** The quotation as it reads with its first letter in the other case; null where that makes no difference. */
export function withOtherFirstLetter(quotation: string): string | null {
  const [first = ''] = quotation;
  const upper = first.toUpperCase();
  const other = first === upper ? first.toLowerCase() : upper;
  return other === first ? null : other + quotation.slice(first.length);
}
