import { boxAround, type LineWord, type PageLine } from '../page-line.ts';
import { isRightToLeft } from '../writing-direction.ts';
import type { PixelBox } from './bitmap.ts';
import { type MarkedWord, partMark, quoteOpenAfter } from './note-marks.ts';
import type { RecognizedLine, RecognizedWord } from './recognizer.ts';

/** Where a picture of a column lies on its page. */
export type ColumnPlace = { page: number; pageWidth: number; pageHeight: number; scale: number; column: PixelBox };

/** Under this, what was read is dirt or a stroke and no line of text. */
const confidenceMin = 0.35;
/** Signs that never stand alone in a text. */
const speck = /^[‘’'`~|_\\.,*°]+$/;
const unspaced = /[\p{Script=Han}\p{N}\u3000-\u303f\uff00-\uffef“”‘’()]/u;
/** Heights are measured from letters that happen to stand in a line; its neighbours even them out. */
const neighbours = 3;

/** Recognized lines as lines of the page, in points. What is too doubtful to be text is furniture. */
export function scanLines(lines: readonly RecognizedLine[], place: ColumnPlace): PageLine[] {
  const heights = evened(lines.map(({ height }) => height));
  let quoteIsOpen = false;
  return lines.flatMap((line, index) => {
    const words: LineWord[] = [];
    for (const word of line.words.filter(({ text }) => !speck.test(text))) {
      const marked = partMark(word.text, word.raised, quoteIsOpen);
      quoteIsOpen = quoteOpenAfter(marked.text, quoteIsOpen);
      const spaced = words.length > 0 && !areWrittenTogether(words.at(-1)!.text, marked.text);
      words.push(...lineWords(word, marked, spaced, heights[index]!, place));
    }
    return words.length === 0 ? [] : [pageLine(words, line, place)];
  });
}

/** The middle one of each value's neighbours; a lasting change stays where it is. */
function evened(values: readonly number[]): number[] {
  return values.map((_, index) => {
    const near = values.slice(Math.max(0, index - neighbours), index + neighbours + 1).toSorted((a, b) => a - b);
    return near[Math.floor(near.length / 2)]!;
  });
}

function pageLine(words: LineWord[], line: RecognizedLine, place: ColumnPlace): PageLine {
  const { page, pageWidth, pageHeight, column, scale } = place;
  const text = words.map((word) => word.text).join(' ');
  const confidence = words.reduce((sum, word) => sum + (word.confidence ?? 0), 0) / words.length;
  return {
    page,
    pageWidth,
    pageHeight,
    words,
    box: boxAround(words.map(({ box }) => box)),
    base: (line.baseline + column.y) / scale,
    rightToLeft: isRightToLeft(text),
    whole: false,
    continues: !line.begins,
    known: isDirt(text, confidence) ? { kind: 'furniture' } : null,
  };
}

/** Chinese is written without spaces, and recognized sign by sign. */
function areWrittenTogether(before: string, after: string): boolean {
  return unspaced.test(before.at(-1) ?? '') && unspaced.test(after[0] ?? '') && /\p{Script=Han}/u.test(before + after);
}

/** Strokes and dirt come out as signs, or as short words that nobody is sure of. */
function isDirt(text: string, confidence: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || (confidence < confidenceMin && !/\p{L}{4}/u.test(text));
}

function lineWords(
  word: RecognizedWord,
  { text, mark }: MarkedWord,
  spaced: boolean,
  height: number,
  place: ColumnPlace,
): LineWord[] {
  const size = height / place.scale;
  const look = { bold: false, italic: false, confidence: word.confidence, box: boxOf(word, place) };
  const body: LineWord = { ...look, text, spaced, size, raised: false };
  const raised: LineWord = { ...look, text: mark ?? '', spaced: false, size: size * 0.6, raised: true };
  return [body, raised].filter((one) => one.text !== '');
}

function boxOf({ box }: RecognizedWord, { column, scale }: ColumnPlace): LineWord['box'] {
  return {
    x: (box.x0 + column.x) / scale,
    y: (box.y0 + column.y) / scale,
    width: (box.x1 - box.x0) / scale,
    height: (box.y1 - box.y0) / scale,
  };
}
