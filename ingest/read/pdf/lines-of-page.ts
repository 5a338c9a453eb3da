import { boxAround, cutWord, type LineWord, type PageLine } from '../page-line.ts';
import { type BaseLine, groupByBaseLine } from './base-lines.ts';
import { type Chain, chainGlyphs, gapOfNumber, gapWithSpaces, type Space } from './chain.ts';
import type { Glyph, PageGlyphs } from './glyph.ts';
import { nameStrokes } from './name-strokes.ts';
import { inLineOrder, logicalText, readingOrder } from './right-to-left.ts';
import { isLeftToRightLetter, isRightToLeftLetter, isUnspaced, joinsTheNext, plainLetters } from './script.ts';

/** A word or a part of one, and when it is drawn. */
type Piece = LineWord & { order: number };

/** The lines of a page, top to bottom, each with its words in reading order. */
export function linesOfPage(page: PageGlyphs, number: number): PageLine[] {
  const { chains, spaces, gap: usualGap } = chainGlyphs(nameStrokes(page.glyphs));
  const gap = isUnspacedPage(page.glyphs) ? gapOfUnspaced : usualGap;
  const lines = groupByBaseLine(chains, spaces).map(({ y, ...line }) => ({
    base: y,
    pieces: piecesOf(line, gap),
    spaces: line.spaces,
  }));
  const all = lines.flatMap(({ pieces }) => pieces);
  const leftwards = runsLeftwards(all);
  return lines.flatMap(({ base, pieces, spaces }) => {
    const drawn = leftwards ? pieces.filter(isDrawn) : pieces;
    if (drawn.length === 0) return [];
    const line = toPageLine(drawn, base, page, number, leftwards || runsLeftwards(drawn));
    if (endsInSpace(line, spaces)) line.words.at(-1)!.spaceFollows = true;
    return [line];
  });
}

function toPageLine(pieces: Piece[], base: number, page: PageGlyphs, number: number, rightToLeft: boolean): PageLine {
  const ordered = rightToLeft ? readingOrder(pieces.flatMap(partSigns)) : pieces;
  const words = ordered.map(({ order: _, ...word }) => word);
  return {
    page: number,
    pageWidth: page.width,
    pageHeight: page.height,
    words,
    box: boxAround(words.map(({ box }) => box)),
    base,
    rightToLeft,
    whole: false,
    known: null,
  };
}

/** A space farther off than a letter's size is of the column beside it. */
function endsInSpace({ box, rightToLeft, words }: PageLine, spaces: readonly Space[]): boolean {
  const [first, end] = [box!.x, box!.x + box!.width];
  const { size } = words[0]!;
  const slack = size * 0.05;
  return spaces.some(({ x, right }) =>
    rightToLeft ? x < first + slack && right > first - size : right > end - slack && x < end + size,
  );
}

function piecesOf(line: Omit<BaseLine, 'y'>, gap: number): Piece[] {
  const chains = partAround(line.chains)
    .toSorted((one, other) => one.x - other.x)
    .filter(isNotDrawnTwice);
  const spaces = line.spaces.toSorted((one, other) => one.x - other.x);
  let next = 0;
  return chains.map((chain, index) => {
    const before = chains[index - 1];
    let drawnSpace = false;
    while (next < spaces.length && spaces[next]!.x < chain.x + chain.size * 0.05) {
      if (!before || spaces[next]!.right > before.right - before.size * 0.05) drawnSpace = true;
      next++;
    }
    return wordOf(chain, drawnSpace || isWide(before, chain, gap));
  });
}

/** A pair of brackets drawn at once stands around what was drawn after it: each chain is cut where another stands in it. */
function partAround(chains: readonly Chain[]): Chain[] {
  return chains.flatMap((chain) => {
    const cut = chain.glyphs.findIndex((glyph, index) => {
      const left = chain.glyphs[index - 1]?.right ?? Number.POSITIVE_INFINITY;
      return (
        glyph.x - left > chain.size * 0.08 && chains.some((other) => other !== chain && isBetween(other, left, glyph.x))
      );
    });
    return cut > 0 ? [partOf(chain, 0, cut), ...partAround([partOf(chain, cut, chain.glyphs.length)])] : [chain];
  });
}

function isBetween({ x, right }: Chain, from: number, to: number): boolean {
  const middle = (x + right) / 2;
  return middle > from && middle < to;
}

function partOf(chain: Chain, start: number, end: number): Chain {
  const glyphs = chain.glyphs.slice(start, end);
  return {
    ...chain,
    glyphs,
    x: Math.min(...glyphs.map(({ x }) => x)),
    right: Math.max(...glyphs.map(({ right }) => right)),
  };
}

/** A font made bold by drawing it twice would say everything twice. */
function isNotDrawnTwice(chain: Chain, index: number, chains: readonly Chain[]): boolean {
  const before = chains[index - 1];
  if (!before || Math.abs(before.x - chain.x) > chain.size * 0.12 || before.raised !== chain.raised) return true;
  return before.glyphs.length !== chain.glyphs.length || textOf(before) !== textOf(chain);
}

/** Where words have no spaces, justified lines are spread between all signs. */
const gapOfUnspaced = 0.75;

function isUnspacedPage(glyphs: readonly Glyph[]): boolean {
  const unspaced = glyphs.filter(({ text }) => isUnspaced(text)).length;
  return unspaced * 2 > glyphs.length;
}

function isWide(before: Chain | undefined, chain: Chain, gap: number): boolean {
  if (!before) return false;
  const distance = chain.x - before.right;
  const size = Math.max(before.size, chain.size);
  const unspaced = isUnspaced(before.glyphs.at(-1)!.text) || isUnspaced(chain.glyphs[0]!.text);
  if (isNumberBesideLetter(before, chain)) return distance > size * gapOfNumber;
  if (gap >= gapWithSpaces && isStretched(before, chain)) return distance > size * gapOfStretch;
  return distance > size * (unspaced ? 1.1 : gap);
}

/** A stroke that fills a line between two letters may be left out by the program that set it. */
const gapOfStretch = 1;

function isStretched(left: Chain, right: Chain): boolean {
  const last =
    textOf(right)
      .replace(/\p{M}+$/u, '')
      .at(-1) ?? '';
  return joinsTheNext(last) && isRightToLeftLetter(textOf(left).charAt(0));
}

function isNumberBesideLetter(left: Chain, right: Chain): boolean {
  const [before, after] = [left.glyphs.at(-1)!.text, right.glyphs[0]!.text];
  return (/\d$/.test(before) && isRightToLeftLetter(after)) || (isRightToLeftLetter(before) && /^\d/.test(after));
}

function wordOf(chain: Chain, spaced: boolean): Piece {
  const { x, right, y, size, font, raised, order } = chain;
  const text = textOf(chain);
  const height = size * (font.ascent + font.descent);
  const box = { x, y: y - size * font.ascent, width: right - x, height };
  const word = { text, spaced, box, size, bold: font.bold, italic: font.italic, raised, confidence: null, order };
  const edges = edgesOf(chain, text);
  if (edges) Object.assign(word, { edges });
  return chain.glyphs.at(-1)!.isAlone ? Object.assign(word, { hyphenIsAlone: true as const }) : word;
}

function textOf({ glyphs }: Chain): string {
  let raw = '';
  for (const { text } of glyphs) raw += text;
  return plainLetters(isRightToLeftLetter(raw) ? logicalText(glyphs) : raw);
}

function edgesOf({ glyphs }: Chain, text: string): number[] | null {
  if (isRightToLeftLetter(text)) return null;
  const edges: number[] = [];
  for (const { text: unit, right } of glyphs) for (let at = 0; at < unit.length; at++) edges.push(right);
  return edges.length === text.length ? edges : null;
}

function runsLeftwards(pieces: readonly LineWord[]): boolean {
  let left = 0;
  let right = 0;
  for (const { text } of pieces) {
    if (isRightToLeftLetter(text)) left += text.length;
    else if (isLeftToRightLetter(text)) right += text.length;
  }
  return left > 0 && left * 2 >= right;
}

/** On a right-to-left line the signs around a Latin word or a number belong to the line, not to the word. */
function partSigns(word: Piece): Piece[] {
  if (isRightToLeftLetter(word.text)) return [word];
  const cut = (from: number, to: number) => ({ ...cutWord(word, from, to), order: word.order });
  const turned = inLineOrder(word.text);
  if (turned !== word.text) return [{ ...word, text: turned }];
  const [, before = '', , after = ''] = /^([.,;:()[\]«»“”"]*)(.*?)([.,;:()[\]«»“”"]*)$/s.exec(word.text) ?? [];
  if (before.length === word.text.length) return [...word.text].map((_, index) => cut(index, index + 1));
  const middle = word.text.length - after.length;
  if ((before === '' && after === '') || middle <= before.length) return [word];
  return [cut(0, before.length), cut(before.length, middle), cut(middle, word.text.length)].filter(
    ({ text }) => text !== '',
  );
}

/** Beside Arabic, a Latin sign without a width is a trick of the font that nobody sees. */
function isDrawn({ text, box }: LineWord): boolean {
  return (box?.width ?? 1) > 0 || isRightToLeftLetter(text) || /^\p{M}/u.test(text);
}
