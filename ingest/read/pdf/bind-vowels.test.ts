import { describe, expect, test } from 'vitest';
import { bindVowels } from './bind-vowels.ts';
import type { Glyph } from './glyph.ts';

const font = { bold: false, italic: false, ascent: 0.9, descent: 0.2 };

/** A sign of ten points' size: letters are five points wide, marks have no width. */
function sign(text: string, x: number, width = 5): Glyph {
  return { text, x, right: x + width, y: 100, size: 10, font };
}

const mark = (text: string, x: number) => sign(text, x, 0);
const texts = (glyphs: readonly Glyph[]) => bindVowels(glyphs).map(({ text }) => text);

describe('a mark goes to the letter on which it stands', () => {
  test('in a word drawn from its left end, where it is drawn before the letter', () => {
    // The space before was drawn at the far end of the line: it does not say which way the word is drawn.
    const word = [sign(' ', 300), sign('د', 100), mark('\u0651', 107), sign('د', 105), sign('ش', 110)];
    expect(texts(word)).toEqual([' ', 'د', 'د\u0651', 'ش']);
  });

  test('in a word drawn from its right end, where it is drawn after the letter', () => {
    expect(texts([sign('ت', 110), sign('د', 105), mark('\u064f', 107), sign('ل', 100)])).toEqual(['ت', 'د\u064f', 'ل']);
  });

  test('and the mark that doubles it is typed first, whichever was drawn first', () => {
    expect(texts([sign('ب', 100), mark('\u0651', 107), mark('\u064f', 107), sign('خ', 105)])).toEqual([
      'ب',
      'خ\u0651\u064f',
    ]);
  });
});

test('a sign without a width on an alef with hamza is the damma that its font gave no name', () => {
  expect(texts([mark('i', 102), sign('أ', 100), sign('ن', 95)])).toEqual(['أ\u064f', 'ن']);
  expect(texts([sign('i', 102), sign('أ', 100)])).toEqual(['i', 'أ']);
});
