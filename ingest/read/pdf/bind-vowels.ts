import type { Glyph } from './glyph.ts';
import { isRightToLeftLetter } from './script.ts';

/**
 * Puts vowels and other marks to the letter on which they stand. Programs that draw a right-to-left word from its
 * left end draw a mark before its letter; those that follow the text draw it after.
 */
export function bindVowels(glyphs: readonly Glyph[]): Glyph[] {
  const bound: Glyph[] = [];
  let waiting: Glyph[] = [];
  for (const drawn of glyphs) {
    const glyph = withoutBorrowedLetter(drawn);
    if (isVowel(glyph)) {
      const before = bound.at(-1);
      if (before && waiting.length === 0 && belongsBefore(glyph, before, bound.at(-2))) addTo(bound, glyph.text);
      else waiting.push(glyph);
    } else {
      const text = waiting.reduceRight((sum, vowel) => sum + vowel.text, glyph.text);
      bound.push(waiting.length > 0 ? { ...glyph, text } : glyph);
      waiting = [];
    }
  }
  return [...bound, ...waiting];
}

/** True where the letter drawn before is the one below the mark: always in Latin, and in a word drawn leftwards. */
function belongsBefore(vowel: Glyph, before: Glyph, earlier: Glyph | undefined): boolean {
  if (Math.abs(before.y - vowel.y) > vowel.size) return false;
  if (!isRightToLeftLetter(before.text)) return /^\p{L}/u.test(before.text) && !/\p{Script=Arabic}/u.test(vowel.text);
  const leftwards =
    earlier !== undefined && Math.abs(earlier.y - before.y) < 1 && earlier.x > before.x + before.size * 0.05;
  return leftwards && vowel.x >= before.x - before.size * 0.2 && vowel.x <= before.right + before.size * 0.2;
}

function addTo(glyphs: Glyph[], text: string): void {
  const last = glyphs.pop()!;
  glyphs.push({ ...last, text: last.text + text });
}

/** Some fonts say of a vowel or a letter that it is both together, as it was where it first stood; each is drawn by itself. */
function withoutBorrowedLetter(glyph: Glyph): Glyph {
  if (glyph.text.length < 2 || !isRightToLeftLetter(glyph.text)) return glyph;
  const vowels = glyph.text.replace(/[^\p{M}]/gu, '');
  if (vowels === '') return glyph;
  const isDrawnOn = glyph.right - glyph.x < glyph.size * 0.02;
  return { ...glyph, text: isDrawnOn ? vowels : glyph.text.replace(/\p{M}/gu, '') };
}

function isVowel({ text }: Glyph): boolean {
  return text > '\u02ff' && /^\p{M}/u.test(text);
}
