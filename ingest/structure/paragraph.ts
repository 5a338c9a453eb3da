import { type LineWord, type PageLine, textOfWords } from '../read/page-line.ts';
import { cutWords, withWords } from './split-line.ts';

/** Lines that belong together, and how they look. */
export type Paragraph = {
  lines: PageLine[];
  page: number | null;
  /** How far the first line and the others stand from the edge of the page's text. */
  firstIndent: number;
  restIndent: number;
  size: number;
  /** True where all letters are so. */
  bold: boolean;
  italic: boolean;
  capitals: boolean;
  /** True where every line stands in the middle between the edges, or at the far one. */
  centred: boolean;
  farSide: boolean;
  /** White space above, in lines; large at the top of a page. */
  spaceAbove: number;
};

/** The text of a paragraph as far as labels and headings are read from it: superscripts left out, lines joined. */
export function plainText(paragraph: Paragraph): string {
  return textOfWords(wordsOf(paragraph).filter(({ raised }) => !raised)).trim();
}

/** All words of a paragraph; the first of a line counts as parted from the line before. */
export function wordsOf({ lines }: Pick<Paragraph, 'lines'>): LineWord[] {
  return lines.flatMap(({ words }) => words.map((word, index) => (index === 0 ? { ...word, spaced: true } : word)));
}

/** A paragraph cut after so many characters of its first line's text; null for a part without words. */
export function cutParagraph(
  paragraph: Paragraph,
  line: number,
  length: number,
): { before: Paragraph | null; after: Paragraph | null } {
  const at = paragraph.lines[line]!;
  const { before, after } = cutWords(at.words, length);
  const head = before.length > 0 ? [withWords(at, before)] : [];
  const tail = after.length > 0 ? [withWords(at, after)] : [];
  return {
    before: partOf(paragraph, [...paragraph.lines.slice(0, line), ...head]),
    after: partOf(paragraph, [...tail, ...paragraph.lines.slice(line + 1)]),
  };
}

function partOf(paragraph: Paragraph, lines: PageLine[]): Paragraph | null {
  return lines.length > 0 ? { ...paragraph, lines, page: lines[0]!.page } : null;
}
