import type { Glyph } from './glyph.ts';
import { isRightToLeftLetter } from './script.ts';

/** So often is a sign drawn over itself in words before it is taken for a stroke. */
const timesMin = 2;

/**
 * Gives the strokes that stretch Arabic words their name where their font has none and calls them by any other sign,
 * a slash or a space: a stroke is drawn over itself between two letters, and a sign that people type never is.
 */
export function nameStrokes(glyphs: readonly Glyph[]): readonly Glyph[] {
  const times = new Map<string, number>();
  glyphs.forEach((glyph, index) => {
    const before = glyphs[index - 1];
    if (before?.text !== glyph.text || !isDrawnOver(before, glyph) || !isInWord(glyphs, index)) return;
    times.set(keyOf(glyph), (times.get(keyOf(glyph)) ?? 0) + 1);
  });
  const strokes = new Set([...times].filter(([, count]) => count >= timesMin).map(([key]) => key));
  if (strokes.size === 0) return glyphs;
  return glyphs.map((glyph) => (strokes.has(keyOf(glyph)) ? { ...glyph, text: '\u0640' } : glyph));
}

function isDrawnOver(before: Glyph, { x, y }: Glyph): boolean {
  return Math.abs(before.y - y) < 0.1 && x >= before.x && x < before.right - before.size * 0.02;
}

function isInWord(glyphs: readonly Glyph[], index: number): boolean {
  const { text } = glyphs[index]!;
  if (text === '\u0640' || isRightToLeftLetter(text) || /^\p{M}/u.test(text)) return false;
  const beside = [glyphs[index - 2], glyphs[index + 1]].filter((glyph) => glyph?.text !== text);
  return beside.length > 0 && beside.every((glyph) => glyph && isRightToLeftLetter(glyph.text));
}

/** A stroke and the sign whose name it bears differ in width. */
function keyOf({ text, x, right, size }: Glyph): string {
  return `${text} ${((right - x) / size).toFixed(3)}`;
}
