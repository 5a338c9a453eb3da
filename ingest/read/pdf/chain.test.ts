import { expect, test } from 'vitest';
import { chainGlyphs } from './chain.ts';
import type { Glyph } from './glyph.ts';

const font = { bold: false, italic: false, ascent: 0.9, descent: 0.2 };

/** Signs of five points' width from here on; a number moves the pen. */
function drawn(...parts: (string | number)[]): Glyph[] {
  let x = 0;
  return parts.flatMap((part) => {
    if (typeof part === 'number') {
      x += part;
      return [];
    }
    return [...part].map((text) => {
      const glyph = { text, x, right: x + 5, y: 100, size: 10, font };
      x = glyph.right;
      return glyph;
    });
  });
}

function words(glyphs: Glyph[]): string[] {
  return chainGlyphs(glyphs).chains.map((chain) => chain.glyphs.map(({ text }) => text).join(''));
}

test('a drawn space parts words', () => {
  expect(words(drawn('the', ' ', 'law'))).toEqual(['the', 'law']);
});

test('a space that the next sign is drawn over is a place where a word may break, and parts nothing', () => {
  const glyphs = drawn('consti', ' ', -5, 'tution', ' ', 'or');
  expect(words(glyphs)).toEqual(['constitution', 'or']);
  expect(chainGlyphs(glyphs).spaces).toHaveLength(1);
});
