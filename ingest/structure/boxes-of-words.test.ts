import { expect, test } from 'vitest';
import type { LineWord } from '../read/page-line.ts';
import { boxesOfWords } from './boxes-of-words.ts';

const word = (text: string, x: number, width: number, raised = false): LineWord => ({
  text,
  spaced: true,
  box: { x, y: raised ? 96 : 100, width, height: raised ? 6 : 11 },
  size: raised ? 6 : 10,
  bold: false,
  italic: false,
  raised,
  confidence: null,
});

const [goal, n, o, fourteen] = [word('goal', 100, 20), word('n', 122, 5), word('o', 127, 4, true), word('14', 134, 10)];
const line = [goal, n, o, fourteen];

test('words of one height have one box, with what stands between them', () => {
  expect(boxesOfWords(line, [goal, n, fourteen])).toEqual([{ x: 100, y: 100, width: 44, height: 11 }]);
});

test('raised letters of the text have a box of their own that touches no neighbour', () => {
  const [before, raised, after] = boxesOfWords(line, line);
  expect(before!.x + before!.width).toBeLessThanOrEqual(126);
  expect(raised!.x).toBeGreaterThan(128);
  expect(raised!.x + raised!.width).toBeLessThanOrEqual(131);
  expect(after).toEqual({ x: 134, y: 100, width: 10, height: 11 });
});

test('a box keeps clear of a word beside it that is no part of it', () => {
  expect(boxesOfWords(line, [goal, n])[0]!.width).toBeLessThan(26);
});

test('nothing written has no box', () => {
  expect(boxesOfWords(line, [])).toEqual([]);
});
