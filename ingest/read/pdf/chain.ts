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
};

/** A drawn space. */
export type Space = { x: number; right: number; y: number };

/** A gap above this share of the font's size parts words, on a page that draws its spaces and on one that does not. */
const gapWithSpaces = 0.3;
const gapWithoutSpaces = 0.16;

/** Joins the signs of a page to chains, in the order in which they are drawn. */
export function chainGlyphs(glyphs: readonly Glyph[]): { chains: Chain[]; spaces: Space[]; gap: number } {
  const spaces: Space[] = [];
  const chains: Chain[] = [];
  const drawn = glyphs.filter((glyph) => /^\s+$/.test(glyph.text)).length;
  const gap = drawn * 25 > glyphs.length ? gapWithSpaces : gapWithoutSpaces;
  let current: Chain | null = null;
  for (const drawnGlyph of glyphs) {
    const glyph = withoutBorrowedLetter(drawnGlyph);
    if (glyph.text === '' || isControl(glyph.text)) continue;
    if (/^\s+$/.test(glyph.text)) {
      spaces.push({ x: glyph.x, right: glyph.right, y: glyph.y });
      current = null;
    } else if (current && continues(current, glyph, gap)) {
      append(current, glyph);
    } else {
      current = startChain(glyph);
      chains.push(current);
    }
  }
  return { chains: attachMarks(chains), spaces, gap };
}

/** A vowel that was drawn apart from its word goes back to the letter on which it stands. */
function attachMarks(chains: readonly Chain[]): Chain[] {
  return chains.filter((chain) => {
    if (!chain.glyphs.every(isMark)) return true;
    const host = chains.find((other) => other !== chain && !other.glyphs.every(isMark) && carries(other, chain));
    const at = host?.glyphs.findIndex(({ x, right }) => x <= chain.x && chain.x <= right) ?? -1;
    if (!host || at < 0) return true;
    const leftwards = host.glyphs.at(-1)!.x < host.glyphs[0]!.x;
    host.glyphs.splice(leftwards ? at + 1 : at, 0, ...chain.glyphs);
    return false;
  });
}

function carries(host: Chain, mark: Chain): boolean {
  return Math.abs(host.y - mark.y) < host.size * 0.8 && mark.x >= host.x && mark.x <= host.right;
}

function continues(chain: Chain, glyph: Glyph, gap: number): boolean {
  if (glyph.font !== chain.font || Math.abs(glyph.size - chain.size) > chain.size * 0.04) return false;
  if (isMark(glyph) || isMark(chain.glyphs[0]!)) return isOver(chain, glyph);
  if (Math.abs(glyph.y - chain.y) > chain.size * 0.08) return false;
  const slack = chain.size * gap;
  const after = glyph.x - chain.right;
  if (after > -slack && after <= slack) return true;
  return isRightToLeftLetter(glyph.text) && Math.abs(chain.x - glyph.right) <= slack;
}

/** Vowels are drawn above or below their letter, some before it and some after. */
function isOver(chain: Chain, glyph: Glyph): boolean {
  const reach = chain.size * 0.6;
  return Math.abs(glyph.y - chain.y) < chain.size && glyph.x >= chain.x - reach && glyph.x <= chain.right + reach;
}

function append(chain: Chain, glyph: Glyph): void {
  chain.glyphs.push(glyph);
  if (isMark(glyph)) return;
  if (isMark(chain.glyphs[0]!) && chain.glyphs.filter((other) => !isMark(other)).length === 1) {
    chain.y = glyph.y;
    chain.x = glyph.x;
    chain.right = glyph.right;
  }
  chain.x = Math.min(chain.x, glyph.x);
  chain.right = Math.max(chain.right, glyph.right);
}

function startChain(glyph: Glyph): Chain {
  const { x, right, y, size, font } = glyph;
  return { glyphs: [glyph], x, right, y, size, font, raised: false };
}

/** Some fonts say of a vowel that it is the vowel with the letter below it; that letter is drawn by itself. */
function withoutBorrowedLetter(glyph: Glyph): Glyph {
  if (glyph.text.length < 2 || glyph.right - glyph.x > glyph.size * 0.02) return glyph;
  const vowels = glyph.text.replace(/[^\p{M}]/gu, '');
  return vowels === '' ? glyph : { ...glyph, text: vowels };
}

/** A sign that stands on a letter, such as an Arabic vowel. */
function isMark(glyph: Glyph): boolean {
  return glyph.text > '\u02ff' && /^\p{M}/u.test(glyph.text);
}

function isControl(text: string): boolean {
  return /^[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+$/u.test(text);
}
