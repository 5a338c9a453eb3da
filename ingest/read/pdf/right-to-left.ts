import type { Glyph } from './glyph.ts';
import { isLeftToRightLetter, isRightToLeftLetter } from './script.ts';

/** The text of a chain that holds right-to-left letters, in the order in which it is read. */
export function logicalText(glyphs: readonly Glyph[]): string {
  const drawnLeftwards = glyphs.length > 1 && glyphs.at(-1)!.x < glyphs[0]!.x;
  const units = glyphs.map(({ text }) => text);
  if (!drawnLeftwards) units.reverse();
  return keepNumbers(units).join('');
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

/**
 * Puts the pieces of a right-to-left line, given from left to right, in the order in which they are read.
 * White space that stood before a piece on the page stands before its right-hand neighbour in the text.
 */
export function readingOrder<Piece extends { text: string; spaced: boolean }>(pieces: readonly Piece[]): Piece[] {
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
function endOfLeftToRightRun(pieces: readonly { text: string; spaced: boolean }[], start: number): number {
  const direction = directionOf(pieces[start]!.text);
  if (direction === 'number') return endOfNumber(pieces, start);
  if (direction !== 'right') return start + 1;
  let end = start + 1;
  for (let index = end; index < pieces.length; index++) {
    const direction = directionOf(pieces[index]!.text);
    if (direction === 'left') break;
    if (direction === 'right') end = index + 1;
  }
  return end;
}

/** Numbers with a stroke or a point right between them are one number, and run to the right. */
function endOfNumber(pieces: readonly { text: string; spaced: boolean }[], start: number): number {
  let end = start + 1;
  while (
    end + 1 < pieces.length &&
    joins(pieces[end]!) &&
    !pieces[end + 1]!.spaced &&
    directionOf(pieces[end + 1]!.text) === 'number'
  )
    end += 2;
  return end;
}

function joins({ text, spaced }: { text: string; spaced: boolean }): boolean {
  return /^[/.,:]$/.test(text) && !spaced;
}

/** Towards which side a text runs. */
function directionOf(text: string): Direction {
  if (isRightToLeftLetter(text)) return 'left';
  if (isLeftToRightLetter(text)) return 'right';
  return /\p{N}/u.test(text) ? 'number' : 'neutral';
}
