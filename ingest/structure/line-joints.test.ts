import { describe, expect, test } from 'vitest';
import type { LineWord, PageLine } from '../read/page-line.ts';
import { type LineEnd, learnJoints } from './line-joints.ts';
import { typeset } from './typeset.fixture.ts';

const plain: LineEnd = { isMarked: false, isSpaced: false, hyphenIsAlone: false };

/** Lines that end as a program draws their ends. */
function drawn(texts: readonly string[], end: Pick<LineWord, 'hyphenIsAlone' | 'spaceFollows'> = {}): PageLine[] {
  const lines = typeset(texts.map((text, index) => ({ text, y: 100 + index * 12 })));
  for (const { words } of lines) Object.assign(words.at(-1)!, end);
  return lines;
}

describe('a hyphen at the end of a line', () => {
  const broken = drawn(['the administration', 'the admini-', 'stration of the pro-', 'vince, a cooperation'], {
    hyphenIsAlone: true,
  });

  test('belongs to the word with which it is drawn, where the program draws its own by themselves', () => {
    const joints = learnJoints(broken);
    expect(joints('with the co-', 'operation of all', plain)).toBe('with the co-');
    expect(joints('as the admini-', 'stration', { ...plain, hyphenIsAlone: true })).toBe('as the admini');
  });
});

describe('a stroke at the end of a line', () => {
  test('is followed by a space where one is drawn', () => {
    const joints = learnJoints(drawn(['of March', 'and April', 'and May/June'], { spaceFollows: true }));
    expect(joints('آذار/', 'مارس', { ...plain, isSpaced: true })).toBe('آذار/ ');
    expect(joints('آذار/', 'مارس', plain)).toBe('آذار/');
  });

  test('is followed by a space in Arabic where the program draws none at the end of a line', () => {
    const joints = learnJoints(drawn(['of March', 'and April']));
    expect(joints('آذار/', 'مارس', plain)).toBe('آذار/ ');
    expect(joints('and/', 'or', plain)).toBe('and/');
  });
});

test('a comma of an Arabic text stands right behind the mark of a note, also on the next line', () => {
  const joints = learnJoints([]);
  expect(joints('طوكيو)', '، وإذ', { ...plain, isMarked: true })).toBe('طوكيو)');
});
