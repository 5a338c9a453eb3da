import { bindVowels } from './bind-vowels.ts';
import type { FontStyle, Glyph } from './glyph.ts';
import { isRightToLeftLetter } from './script.ts';

/** Signs that touch one another on one base line, in one font: a word or a piece of one, never white space. */
export type Chain = {
  glyphs: Glyph[];
  x: number;
  right: number;
  y: number;
  size: number;
  font: FontStyle;
  /** True where a superscript was found to belong to the line below it. */
  raised: boolean;
  /** Which chain of its page it is, in the order in which they are drawn. */
  order: number;
};

/** A drawn space. */
export type Space = { x: number; right: number; y: number };

/** A gap above this share of the font's size parts words, on a page that draws its spaces and on one that does not. */
export const gapWithSpaces = 0.3;
const gapWithoutSpaces = 0.16;

/** Joins the signs of a page to chains, in the order in which they are drawn. */
export function chainGlyphs(glyphs: readonly Glyph[]): { chains: Chain[]; spaces: Space[]; gap: number } {
  const spaces: Space[] = [];
  const chains: Chain[] = [];
  const drawn = glyphs.filter(({ text }) => isSpace(text)).length;
  const gap = drawn * 25 > glyphs.length ? gapWithSpaces : gapWithoutSpaces;
  let current: Chain | null = null;
  let beforeSpace: Chain | null = null;
  for (const glyph of bindVowels(glyphs)) {
    if (glyph.text === '' || isControl(glyph.text)) continue;
    if (beforeSpace && isDrawnOver(spaces.at(-1), glyph) && continues(beforeSpace, glyph, gap)) {
      spaces.pop();
      current = beforeSpace;
    }
    beforeSpace = null;
    if (isSpace(glyph.text)) {
      spaces.push({ x: glyph.x, right: glyph.right, y: glyph.y });
      beforeSpace = current;
      current = null;
    } else if (current && continues(current, glyph, gap)) {
      append(current, glyph);
    } else {
      current = startChain(glyph, chains.length);
      chains.push(current);
    }
  }
  return { chains, spaces, gap };
}

/** A space that the next sign is drawn over parts nothing: so some programs leave a place where a word may break. */
function isDrawnOver(space: Space | undefined, { text, x }: Glyph): boolean {
  return space !== undefined && !isRightToLeftLetter(text) && x >= space.x && x < (space.x + space.right) / 2;
}

function continues(chain: Chain, glyph: Glyph, gap: number): boolean {
  if (glyph.font !== chain.font || Math.abs(glyph.size - chain.size) > chain.size * 0.04) return false;
  if (Math.abs(glyph.y - chain.y) > chain.size * 0.08) return false;
  const slack = chain.size * gap;
  const after = glyph.x - chain.right;
  if (Math.max(after, chain.x - glyph.right) > chain.size * gapOfNumber && isNumberBesideLetter(chain, glyph))
    return false;
  if (after > -slack && after <= slack) return true;
  return isRightToLeftLetter(glyph.text) && Math.abs(chain.x - glyph.right) <= slack;
}

/** Between a number and an Arabic letter even a small gap is a space. */
export const gapOfNumber = 0.1;

function isNumberBesideLetter(chain: Chain, glyph: Glyph): boolean {
  const last = chain.glyphs.at(-1)!.text;
  return (/\d$/.test(last) && isRightToLeftLetter(glyph.text)) || (/^\d/.test(glyph.text) && isRightToLeftLetter(last));
}

function append(chain: Chain, glyph: Glyph): void {
  chain.glyphs.push(glyph);
  chain.x = Math.min(chain.x, glyph.x);
  chain.right = Math.max(chain.right, glyph.right);
}

function startChain(glyph: Glyph, order: number): Chain {
  const { x, right, y, size, font } = glyph;
  return { glyphs: [glyph], x, right, y, size, font, raised: false, order };
}

function isSpace(text: string): boolean {
  return text === ' ' || (!isPlain(text) && /^\s+$/.test(text));
}

/** Letters and signs of the first alphabet, of which most pages are full. */
function isPlain(text: string): boolean {
  return text.length === 1 && text > ' ' && text < '\u007f';
}

function isControl(text: string): boolean {
  if (isPlain(text)) return false;
  return /^[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+$/u.test(text);
}
