import { type FoldedText, foldText } from './fold-text.ts';

/** A run of characters: `text.slice(start, end)`. */
export type Span = { start: number; end: number };

/** How the words before a gap in a quotation and those after it are told apart. */
type Gap = 'ellipsis' | 'bracket';
type Piece = { words: string; gapBefore: Gap | null };

// A replaced run of words is short: "[the prisoner]" for "he or she"; what is longer was left out, not replaced.
const replacedMax = 40;
/** What a writer puts where something was left out or replaced: an ellipsis, or words in square brackets. */
export const gapPattern = /\s*(?:\[\s*(?:…|\.{3})\s*\]|…|\.\s?\.\s?\.|\[[^\]]{0,80}\])\s*/gu;

/**
 * Where the quoted words stand in a text, letter for letter after folding; null where they don't.
 * A marked ellipsis divides a quotation into spans that must come in order; words in square brackets stand for
 * at most a few words of the text, and a bracketed letter for the same letter in another case.
 * A span begins and ends with whole words.
 */
export function findQuotation(quotation: string, text: string): Span[] | null {
  const haystack = foldText(text);
  return (
    findPieces([{ words: trimmed(quotation), gapBefore: null }], haystack) ??
    findPieces(dividedAtGaps(quotation), haystack)
  );
}

function findPieces(pieces: readonly Piece[], haystack: FoldedText): Span[] | null {
  if (pieces.length === 0) return null;
  const found: Span[] = [];
  let from = 0;
  for (const piece of pieces) {
    const span = findPiece(piece, haystack.text, from);
    if (!span) return null;
    found.push({ start: haystack.starts[span.start] ?? 0, end: haystack.ends[span.end - 1] ?? 0 });
    from = span.end;
  }
  return found;
}

function dividedAtGaps(quotation: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let gapBefore: Gap | null = null;
  for (const gap of quotation.matchAll(gapPattern)) {
    pieces.push({ words: trimmed(quotation.slice(from, gap.index)), gapBefore });
    gapBefore = /\[(?!\s*(?:…|\.))/.test(gap[0]) ? 'bracket' : 'ellipsis';
    from = gap.index + gap[0].length;
  }
  pieces.push({ words: trimmed(quotation.slice(from)), gapBefore });
  return pieces.filter((piece) => piece.words !== '');
}

function trimmed(words: string): string {
  return foldText(words).text.trim();
}

function findPiece(piece: Piece, haystack: string, from: number): Span | null {
  // A writer ends a quotation with their own full stop or comma, whatever follows in the source.
  const candidates = [piece.words, piece.words.replace(/[.,;:]+$/, '')].filter((words) => words !== '');
  for (const words of candidates) {
    const start = indexOfWords(words, haystack, from, piece.gapBefore === 'bracket');
    if (start !== -1) return { start, end: start + words.length };
  }
  return null;
}

function indexOfWords(words: string, haystack: string, from: number, afterBracket: boolean): number {
  for (let at = haystack.indexOf(words, from); at !== -1; at = haystack.indexOf(words, at + 1)) {
    if (afterBracket && from > 0 && at - from > replacedMax) return -1;
    const startsWord = afterBracket || !joins(haystack[at - 1], words[0]);
    if (startsWord && !joins(words.at(-1), haystack[at + words.length])) return at;
  }
  return -1;
}

/** True when two characters belong to one word; scripts that write without spaces have no such bound. */
function joins(left: string | undefined, right: string | undefined): boolean {
  const letter = /[\p{L}\p{N}]/u;
  const spaceless = /\p{Script=Han}/u;
  if (!left || !right || spaceless.test(left) || spaceless.test(right)) return false;
  return letter.test(left) && letter.test(right);
}
