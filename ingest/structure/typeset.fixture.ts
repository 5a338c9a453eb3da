import { boxAround, type LineWord, type PageLine } from '../read/page-line.ts';

/** How a line of a made-up page looks; where it says nothing, like the body of a resolution. */
export type TypesetLine = {
  text: string;
  x?: number;
  y: number;
  page?: number;
  size?: number;
  bold?: boolean;
  italic?: boolean;
};

const pageWidth = 612;
const pageHeight = 792;

/** Lines as a reader gives them: `^3^` in the text is a superscript, every letter half as wide as it is high. */
export function typeset(lines: readonly TypesetLine[]): PageLine[] {
  return lines.map(typesetLine);
}

function typesetLine({ text, x = 122, y, page = 1, size = 10, bold = false, italic = false }: TypesetLine): PageLine {
  const words: LineWord[] = [];
  let left = x;
  for (const token of text.split(/(\^[^^]+\^|\s+)/).filter((part) => part !== '')) {
    const raised = token.startsWith('^');
    const letters = raised ? token.slice(1, -1) : token;
    const height = raised ? size * 0.6 : size;
    const width = letters.length * height * 0.5;
    if (letters.trim() !== '') {
      const top = raised ? y - size : y - size * 0.8;
      const spaced = words.length > 0 && left > rightOf(words) + 1;
      words.push({
        text: letters,
        spaced,
        box: { x: left, y: top, width, height },
        size: height,
        bold,
        italic,
        raised,
        confidence: null,
      });
    }
    left += width;
  }
  const box = boxAround(words.map((word) => word.box));
  return { page, pageWidth, pageHeight, words, box, base: y, rightToLeft: false, whole: false, known: null };
}

function rightOf(words: readonly LineWord[]): number {
  const { box } = words.at(-1)!;
  return box!.x + box!.width;
}

/** A paragraph of full lines in the layout of a resolution, its first line indented; gives the y below it. */
export function paragraph(
  text: string,
  y: number,
  options: Partial<TypesetLine> = {},
): { lines: TypesetLine[]; below: number } {
  const lines: TypesetLine[] = [];
  const width = 366;
  let words = text.split(' ');
  let base = y;
  while (words.length > 0) {
    const indent = lines.length === 0 ? 24 : 0;
    let count = 1;
    while (count < words.length && lengthOf(words.slice(0, count + 1)) * 5 <= width - indent) count++;
    lines.push({ x: 122 + indent, ...options, text: words.slice(0, count).join(' '), y: base });
    words = words.slice(count);
    base += 12;
  }
  return { lines, below: base + 6 };
}

function lengthOf(words: readonly string[]): number {
  return words.join(' ').replace(/\^[^^]+\^/g, '').length;
}

/** Paragraphs one under the other from the top of a page. */
export function page(texts: readonly (string | TypesetLine)[], number = 1, from = 90): TypesetLine[] {
  let y = from;
  return texts.flatMap((text) => {
    if (typeof text !== 'string') return [{ ...text, page: number }];
    const { lines, below } = paragraph(text, y, { page: number });
    y = below;
    return lines;
  });
}
