import type { Glyph } from './glyph.ts';
import { isLeftToRightLetter, isRightToLeftLetter } from './script.ts';

/** The text of a chain that holds right-to-left letters, in the order in which it is read. */
export function logicalText(glyphs: readonly Glyph[]): string {
  const units = fromLeftToRight(glyphs).map(({ text }) => text);
  return keepNumbers(units.reverse()).join('');
}

/**
 * Some programs draw a word from its left end, others from its right end: what was drawn rightwards stays
 * together, because a letter without a width is told from its neighbour by nothing but that order.
 */
function fromLeftToRight(glyphs: readonly Glyph[]): Glyph[] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const before = runs.at(-1)?.at(-1);
    if (before && glyph.x >= before.x - glyph.size * 0.1) runs.at(-1)!.push(glyph);
    else runs.push([glyph]);
  }
  return runs.toSorted((one, other) => one[0]!.x - other[0]!.x).flat();
}

/** Numbers, and what is written from left to right, run against the line: their signs are turned back. */
function keepNumbers(units: string[]): string[] {
  const kept = [...units];
  for (let start = 0; start < kept.length; start++) {
    if (!runsRight(kept[start]!)) continue;
    let end = start;
    for (let next = start + 1; next < kept.length && joinsNumber(kept, next); next++)
      if (runsRight(kept[next]!)) end = next;
    kept.splice(start, end - start + 1, ...kept.slice(start, end + 1).reverse());
    start = end;
  }
  return kept;
}

function joinsNumber(units: readonly string[], index: number): boolean {
  return runsRight(units[index]!) || (/^[.,/:]$/.test(units[index]!) && runsRight(units[index + 1] ?? ''));
}

function runsRight(unit: string): boolean {
  return /[0-9\u0660-\u0669\u06f0-\u06f9]/.test(unit) || isLeftToRightLetter(unit);
}

/** Numbers on both sides of a dash stand in the order of the line: the first one on the right. */
export function inLineOrder(text: string): string {
  return /^\d+(?:[-–‐‑]\d+)+$/.test(text)
    ? text
        .split(/([-–‐‑])/)
        .reverse()
        .join('')
    : text;
}

type Direction = 'right' | 'left' | 'number' | 'neutral';

/** A piece of a line; `order` says when it is drawn. */
type PieceOfLine = { text: string; spaced: boolean; order: number };

/**
 * Puts the pieces of a right-to-left line, given from left to right, in the order in which they are read.
 * White space that stood before a piece on the page stands before its right-hand neighbour in the text.
 */
export function readingOrder<Piece extends PieceOfLine>(pieces: readonly Piece[]): Piece[] {
  const ordered: Piece[] = [];
  for (let index = 0; index < pieces.length; ) {
    const end = endOfLeftToRightRun(pieces, index);
    const [first, ...others] = pieces.slice(index, end);
    ordered.unshift({ ...first!, spaced: pieces[end]?.spaced ?? false }, ...others);
    index = end;
  }
  return ordered;
}

/**
 * A run goes from one word of a left-to-right script to another, with what stands between them. A number behind
 * the last one could belong to either side; in a right-to-left text it belongs to that.
 */
function endOfLeftToRightRun(pieces: readonly PieceOfLine[], start: number): number {
  const direction = directionOf(pieces[start]!.text);
  if (direction === 'number') return endOfNumber(pieces, start);
  if (direction !== 'right') return start + 1;
  let end = start + 1;
  for (let index = end; index < pieces.length; index++) {
    const direction = directionOf(pieces[index]!.text);
    if (direction === 'left') break;
    const belongs = direction === 'number' && (leadsToNumber(pieces, end, index) || isAttached(pieces, end, index));
    if (direction === 'right' || belongs) end = index + 1;
  }
  return withClosedBracket(pieces, start, end);
}

/** "No. 31363": an abbreviation leads to its number. The first number of a line, at its right end, is a label. */
function leadsToNumber(pieces: readonly PieceOfLine[], end: number, index: number): boolean {
  const isLabel = index === pieces.length - 1 && /^\d{1,3}$/.test(pieces[index]!.text);
  return !isLabel && pieces.slice(end - 1, index).some(({ text }) => /[.,]$/.test(text));
}

/**
 * "RES/6": a number belongs to the letters from which no white space parts it, unless it, the sign between them and
 * the letters are drawn in that order, as they are read from the right: "6/RES".
 */
function isAttached(pieces: readonly PieceOfLine[], end: number, index: number): boolean {
  if (pieces.slice(end, index + 1).some(({ spaced }) => spaced)) return false;
  const [letters, sign, number] = [pieces[end - 1]!, pieces[index - 1]!, pieces[index]!];
  return sign === letters || number.order > sign.order || sign.order >= letters.order;
}

/** A bracket that was opened among the words of a run is closed in it. */
function withClosedBracket(pieces: readonly PieceOfLine[], start: number, end: number): number {
  const closing = pieces[end];
  if (closing?.text !== ')' || closing.spaced) return end;
  const run = pieces.slice(start, end).map(({ text }) => text);
  return run.lastIndexOf('(') > run.lastIndexOf(')') ? end + 1 : end;
}

/** Numbers with a stroke or a point right between them are one number, and run to the right; so are parts of one. */
function endOfNumber(pieces: readonly PieceOfLine[], start: number): number {
  let end = start + 1;
  while (end < pieces.length) {
    if (arePartsOfNumber(pieces, end)) end++;
    else if (
      joins(pieces[end]!) &&
      pieces[end + 1]?.spaced === false &&
      directionOf(pieces[end + 1]!.text) === 'number'
    )
      end += 2;
    else break;
  }
  return end;
}

/**
 * Where a line is drawn as it is read, from the right, thousands that are drawn from the left are held together by
 * a space that does not break: they are one number, though it looks like any space.
 */
function arePartsOfNumber(pieces: readonly PieceOfLine[], at: number): boolean {
  const [after, left, right, before] = [pieces[at - 2], pieces[at - 1]!, pieces[at]!, pieces[at + 1]];
  if (!/^\d{1,3}$/.test(left.text) || !/^\d{1,3}$/.test(right.text) || left.text.length + right.text.length < 4)
    return false;
  const isRead = (!after || after.order > right.order) && (!before || before.order < left.order);
  return isRead && (after ?? before) !== undefined && left.order < right.order;
}

function joins({ text, spaced }: PieceOfLine): boolean {
  return /^[/.,:]$/.test(text) && !spaced;
}

/** Towards which side a text runs. */
function directionOf(text: string): Direction {
  if (isRightToLeftLetter(text)) return 'left';
  if (isLeftToRightLetter(text)) return 'right';
  return /\p{N}/u.test(text) ? 'number' : 'neutral';
}
