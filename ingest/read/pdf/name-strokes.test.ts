import { expect, test } from 'vitest';
import type { Glyph } from './glyph.ts';
import { nameStrokes } from './name-strokes.ts';

const font = { bold: false, italic: false, ascent: 0.9, descent: 0.2 };

function sign(text: string, x: number, width: number): Glyph {
  return { text, x, right: x + width, y: 100, size: 10, font };
}

/** A word with a stroke in it that is drawn twice, almost in one place. */
function stretched(stroke: string): Glyph[] {
  return [sign('ل', 100, 3), sign(stroke, 103, 2.5), sign(stroke, 103.1, 2.5), sign('ك', 105.5, 6)];
}

const textOf = (glyphs: readonly Glyph[]) => glyphs.map(({ text }) => text).join('');

test('a sign that is drawn over itself in words is a stroke, also where it is drawn once', () => {
  const glyphs = [...stretched('/'), ...stretched('/'), sign('ن', 140, 5), sign('/', 145, 2.5), sign('م', 147.5, 5)];
  expect(textOf(nameStrokes(glyphs))).toBe('لــكلــكنـم');
});

test('the sign of the same name that was typed stays: it has another width', () => {
  const glyphs = [...stretched('/'), ...stretched('/'), sign('ر', 140, 5), sign('/', 145, 4.7), sign('م', 149.7, 5)];
  expect(textOf(nameStrokes(glyphs))).toMatch(/ر\/م$/);
});

test('letters that are drawn twice to look bold, and signs beside other scripts, are what they say', () => {
  const latin = [sign('a', 100, 5), sign('/', 105, 3), sign('/', 105.2, 3), sign('b', 108, 5)];
  expect(nameStrokes([...latin, ...latin])).toEqual([...latin, ...latin]);
});
