import { boxAround, cutWord, type LineWord, type PageLine } from '../page-line.ts';
import { type BaseLine, groupByBaseLine } from './base-lines.ts';
import { type Chain, chainGlyphs } from './chain.ts';
import type { PageGlyphs } from './glyph.ts';
import { logicalText, readingOrder } from './right-to-left.ts';
import {
  isLeftToRightLetter,
  isRightToLeftLetter,
  isStretched,
  isUnspaced,
  plainLetters,
  withoutStretching,
} from './script.ts';

/** The lines of a page, top to bottom, each with its words in reading order. */
export function linesOfPage(page: PageGlyphs, number: number): PageLine[] {
  const { chains, spaces, gap } = chainGlyphs(page.glyphs);
  const lines = groupByBaseLine(chains, spaces).map((line) => piecesOf(line, gap));
  const leftwards = runsLeftwards(lines.flat());
  if (
    leftwards &&
    isStretched(
      lines
        .flat()
        .map(({ text }) => text)
        .join(' '),
    )
  )
    unstretch(lines);
  return lines
    .map((pieces) => (leftwards ? pieces.filter(isDrawn) : pieces))
    .filter((pieces) => pieces.length > 0)
    .map((pieces) => toPageLine(pieces, page, number, leftwards || runsLeftwards(pieces)));
}

function toPageLine(pieces: LineWord[], page: PageGlyphs, number: number, rightToLeft: boolean): PageLine {
  const words = rightToLeft ? readingOrder(pieces.flatMap(partSigns)) : pieces;
  return {
    page: number,
    pageWidth: page.width,
    pageHeight: page.height,
    words,
    box: boxAround(words.map(({ box }) => box)),
    rightToLeft,
    whole: false,
    known: null,
  };
}

function piecesOf(line: BaseLine, gap: number): LineWord[] {
  const chains = line.chains.toSorted((one, other) => one.x - other.x).filter(isNotDrawnTwice);
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

/** A font made bold by drawing it twice would say everything twice. */
function isNotDrawnTwice(chain: Chain, index: number, chains: readonly Chain[]): boolean {
  const before = chains[index - 1];
  if (!before || Math.abs(before.x - chain.x) > chain.size * 0.12 || before.raised !== chain.raised) return true;
  return before.glyphs.length !== chain.glyphs.length || textOf(before) !== textOf(chain);
}

function isWide(before: Chain | undefined, chain: Chain, gap: number): boolean {
  if (!before) return false;
  const distance = chain.x - before.right;
  const size = Math.max(before.size, chain.size);
  const unspaced = isUnspaced(before.glyphs.at(-1)!.text) || isUnspaced(chain.glyphs[0]!.text);
  return distance > size * (unspaced ? 1.1 : gap);
}

function wordOf(chain: Chain, spaced: boolean): LineWord {
  const { x, right, y, size, font, raised } = chain;
  const text = textOf(chain);
  const height = size * (font.ascent + font.descent);
  const box = { x, y: y - size * font.ascent, width: right - x, height };
  const word = { text, spaced, box, size, bold: font.bold, italic: font.italic, raised, confidence: null };
  const edges = edgesOf(chain, text);
  return edges ? { ...word, edges } : word;
}

function textOf({ glyphs }: Chain): string {
  const raw = glyphs.map(({ text }) => text).join('');
  return plainLetters(isRightToLeftLetter(raw) ? logicalText(glyphs) : raw);
}

function edgesOf({ glyphs }: Chain, text: string): number[] | null {
  const edges = glyphs.flatMap(({ text: unit, right }) => Array.from({ length: unit.length }, () => right));
  return edges.length === text.length && !isRightToLeftLetter(text) ? edges : null;
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
function partSigns(word: LineWord): LineWord[] {
  if (isRightToLeftLetter(word.text)) return [word];
  const [, before = '', , after = ''] = /^([.,;:()[\]«»“”"]*)(.*?)([.,;:()[\]«»“”"]*)$/s.exec(word.text) ?? [];
  const middle = word.text.length - after.length;
  if ((before === '' && after === '') || middle <= before.length) return [word];
  return [
    cutWord(word, 0, before.length),
    cutWord(word, before.length, middle),
    cutWord(word, middle, word.text.length),
  ].filter(({ text }) => text !== '');
}

function unstretch(lines: readonly LineWord[][]): void {
  for (const word of lines.flat()) word.text = withoutStretching(word.text);
}

/** Beside Arabic, a Latin sign without a width is a trick of the font that nobody sees. */
function isDrawn({ text, box }: LineWord): boolean {
  return (box?.width ?? 1) > 0 || isRightToLeftLetter(text) || /^\p{M}/u.test(text);
}
