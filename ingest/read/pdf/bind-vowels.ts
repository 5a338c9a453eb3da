import type { Glyph } from './glyph.ts';
import { isRightToLeftLetter } from './script.ts';

/**
 * Puts vowels and other marks to the letter on which they stand. Programs that draw a right-to-left word from its
 * left end draw a mark before its letter; those that follow the text draw it after.
 */
export function bindVowels(glyphs: readonly Glyph[]): Glyph[] {
  const bound: Glyph[] = [];
  let waiting: Glyph[] = [];
  glyphs.forEach((drawn, index) => {
    const glyph = withoutBorrowedLetter(namedVowel(drawn, glyphs[index + 1]));
    if (isVowel(glyph)) {
      const before = bound.at(-1);
      if (before && waiting.length === 0 && belongsBefore(glyph, before, bound.at(-2))) addTo(bound, glyph.text);
      else waiting.push(glyph);
    } else {
      bound.push(waiting.length > 0 ? { ...glyph, text: withVowels(glyph.text, waiting) } : glyph);
      waiting = [];
    }
  });
  return [...bound, ...waiting];
}

/** True where the letter drawn before is the one below the mark: always in Latin, and in a word drawn leftwards. */
function belongsBefore(vowel: Glyph, before: Glyph, earlier: Glyph | undefined): boolean {
  if (Math.abs(before.y - vowel.y) > vowel.size) return false;
  if (!isRightToLeftLetter(before.text)) return /^\p{L}/u.test(before.text) && !/\p{Script=Arabic}/u.test(vowel.text);
  const leftwards = earlier !== undefined && isRightBeside(earlier, before);
  return leftwards && vowel.x >= before.x - before.size * 0.2 && vowel.x <= before.right + before.size * 0.2;
}

function isRightBeside(glyph: Glyph, other: Glyph): boolean {
  return Math.abs(glyph.y - other.y) < 1 && Math.abs(glyph.x - other.right) < other.size * 0.1;
}

function addTo(glyphs: Glyph[], text: string): void {
  const last = glyphs.pop()!;
  glyphs.push({ ...last, text: doublingFirst(last.text + text) });
}

function withVowels(letter: string, vowels: readonly Glyph[]): string {
  return doublingFirst(vowels.reduceRight((sum, { text }) => sum + text, letter));
}

/** The mark that doubles a letter is typed before the vowel that stands upon it. */
function doublingFirst(text: string): string {
  return text.replace(/([\u064b-\u0650\u0652])\u0651/g, '\u0651$1');
}

/**
 * Where a mark first stands on an alef with hamza, some programs say of both together what they are and of the
 * mark nothing, so that it comes as any sign of the alphabet that has no width. That mark is a damma, on whatever letter
 * it stands afterwards.
 */
function namedVowel(glyph: Glyph, next: Glyph | undefined): Glyph {
  const isNameless = glyph.right - glyph.x < glyph.size * 0.02 && /^[\u0021-\u007e\u00a1-\u00ff]$/.test(glyph.text);
  const slack = glyph.size * 0.2;
  const stands = next && isRightToLeftLetter(next.text) && glyph.x > next.x - slack && glyph.x < next.right + slack;
  return isNameless && stands ? { ...glyph, text: '\u064f' } : glyph;
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
