/** A rectangle in PDF points, origin at the top left of its page. */
export type Box = { x: number; y: number; width: number; height: number };

/**
 * Letters without white space between them, in one style. Where a script writes no spaces, a reader may
 * give any pieces it likes: `spaced` alone says where white space stands.
 */
export type LineWord = {
  /** In logical order, as a person would type it; ligatures are letters. */
  text: string;
  /** True where white space stands before it; without meaning for the first word of a line. */
  spaced: boolean;
  /** Null where the source has no pages. */
  box: Box | null;
  /** Of the font, in points; 0 where the source does not say. */
  size: number;
  bold: boolean;
  italic: boolean;
  /** True for a superscript: smaller letters that stand above the line. */
  raised: boolean;
  /** 0 to 1 for what was read from a scan; null otherwise. */
  confidence: number | null;
  /** True for the last word of a line behind which a space is drawn; some programs leave it out at the end of a line. */
  spaceFollows?: true;
  /** True where the hyphen at its end is drawn by itself: so programs draw the one by which they break a word. */
  hyphenIsAlone?: true;
  /** The right edge of every UTF-16 unit, where the reader knows; without it a cut inside the word is estimated. */
  edges?: readonly number[];
};

/** What a source says of a line by itself (a style, a note's own part), so that nothing has to be guessed. */
export type KnownRole =
  | { kind: 'heading'; level: number }
  | { kind: 'footnote'; mark: string }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'furniture' };

/** One line as it stands on a page, its words in reading order. */
export type PageLine = {
  /** 1-based; null where the source has no pages. */
  page: number | null;
  /** Of the page, in points; 0 where the source has no pages. */
  pageWidth: number;
  pageHeight: number;
  /** Never empty. */
  words: LineWord[];
  /** Around all words; null where the source has no pages. */
  box: Box | null;
  /** The y on which its letters stand, where the reader knows. */
  base?: number;
  rightToLeft: boolean;
  /** Of a page with several columns of text, counted in reading order. */
  column?: number;
  /** True where the source says that the line is a paragraph of its own (DOCX, HTML, text with blank lines). */
  whole: boolean;
  /** Whether it goes on with the paragraph of the line before it, where the reader knows. */
  continues?: boolean;
  /** Null where the line's place and letters have to tell. */
  known: KnownRole | null;
};

/** The words of a line as one text. */
export function textOfLine(line: PageLine): string {
  return textOfWords(line.words);
}

/** Words as one text, a single space where white space stood. */
export function textOfWords(words: readonly LineWord[]): string {
  let text = '';
  for (const word of words) text += text !== '' && word.spaced ? ` ${word.text}` : word.text;
  return text;
}

/** How far a line's first word stands from the edge at which its language begins; 0 where there are no pages. */
export function indentOf(line: PageLine): number {
  if (!line.box) return 0;
  return line.rightToLeft ? line.pageWidth - line.box.x - line.box.width : line.box.x;
}

/** The smallest rectangle around all that are given; null for none. */
export function boxAround(boxes: readonly (Box | null)[]): Box | null {
  let [x, y, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let isGiven = false;
  for (const box of boxes) {
    if (!box) continue;
    isGiven = true;
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return isGiven ? { x, y, width: right - x, height: bottom - y } : null;
}

/** A part of a word with its place: exact where the reader knew the edges, and in proportion where it did not. */
export function cutWord(word: LineWord, start: number, end: number): LineWord {
  const text = word.text.slice(start, end);
  const spaced = word.spaced && start === 0;
  const { edges: _, spaceFollows, hyphenIsAlone, ...others } = word;
  const atEnd = { ...(spaceFollows && { spaceFollows }), ...(hyphenIsAlone && { hyphenIsAlone }) };
  const rest = end === word.text.length ? { ...others, ...atEnd } : others;
  if (!word.box) return { ...rest, text, spaced };
  const from = start === 0 ? word.box.x : edgeOf(word, word.box, start);
  const to = edgeOf(word, word.box, end);
  const box = { ...word.box, x: from, width: Math.max(0, to - from) };
  return { ...rest, text, spaced, box, ...(word.edges ? { edges: word.edges.slice(start, end) } : {}) };
}

function edgeOf(word: LineWord, box: Box, end: number): number {
  return word.edges?.[end - 1] ?? box.x + (box.width * end) / Math.max(1, word.text.length);
}
