import { boxAround, type LineWord, type PageLine, textOfWords } from '../read/page-line.ts';
import { printedNumber } from '../read/printed-number.ts';
import { baseOf, sizeOf } from './measures.ts';
import { withWords } from './split-line.ts';

/** Heads that stand this near to one another, in points, are one head: "Article" above "12". */
const distanceOfHeads = 40;

/**
 * Parts heads that stand in a column of their own beside the text ("Article 12" on the left, its words on the
 * right) from the lines on which they happen to stand, and puts each before the text beside it.
 */
export function partSideHeads(lines: readonly PageLine[]): PageLine[] {
  return [...Map.groupBy(lines, ({ page }) => page).values()].flatMap(partPage);
}

function partPage(lines: PageLine[]): PageLine[] {
  const cuts = new Map(lines.map((line) => [line, headLength(line)]));
  const edge = edgeOfText(lines, cuts);
  if (edge === null) return lines;
  const ordered: PageLine[] = [];
  let head: { line: PageLine; at: number } | null = null;
  for (const line of lines) {
    const length = cuts.get(line) ?? 0;
    const beside = length > 0 && startsAt(line.words[length]?.box?.x, edge);
    const alone = length === line.words.length && (line.box?.x ?? edge) < edge - sizeOf(line);
    if (!beside && !alone) {
      ordered.push(line);
      continue;
    }
    const words = line.words.slice(0, length);
    if (head && baseOf(line) - baseOf(head.line) < distanceOfHeads) {
      head.line = merged(head.line, words);
      ordered[head.at] = head.line;
    } else {
      head = { line: withWords(line, words), at: ordered.length };
      ordered.push(head.line);
    }
    if (length < line.words.length) ordered.push(withWords(line, line.words.slice(length)));
  }
  return ordered;
}

/** How many words at the beginning of a line look other than the rest; a number before its text does not count. */
function headLength(line: PageLine): number {
  const rest = line.words.findIndex((word) => !word.bold);
  const length = rest < 0 ? line.words.length : rest;
  return length > 0 && length < 4 && line.box && printedNumber(`${textOfWords(line.words.slice(0, length))} x`) === null
    ? length
    : 0;
}

/** The x at which the text beside the heads begins: at least two lines have a head before it, or one and a line without. */
function edgeOfText(lines: readonly PageLine[], cuts: ReadonlyMap<PageLine, number>): number | null {
  for (const line of lines) {
    const length = cuts.get(line) ?? 0;
    const edge = line.words[length]?.box?.x;
    if (length === 0 || edge === undefined || edge - (line.box?.x ?? edge) < sizeOf(line) * 2) continue;
    const others = lines.filter(
      (other) =>
        other !== line && (startsAt(other.box?.x, edge) || startsAt(other.words[cuts.get(other) ?? 0]?.box?.x, edge)),
    );
    const isGap = edge - rightOf(line.words.slice(0, length)) > sizeOf(line) * 0.2;
    const inside = lines.filter(
      (other) => cuts.get(other) === 0 && (other.box?.x ?? edge) < edge - sizeOf(other),
    ).length;
    if (others.length > 0 && isGap && inside * 4 < lines.length) return edge;
  }
  return null;
}

function startsAt(x: number | undefined, edge: number): boolean {
  return x !== undefined && Math.abs(x - edge) < 1.5;
}

function rightOf(words: readonly LineWord[]): number {
  const box = boxAround(words.map((word) => word.box));
  return box ? box.x + box.width : 0;
}

function merged(head: PageLine, words: readonly LineWord[]): PageLine {
  return withWords(head, [
    ...head.words,
    ...words.map((word, index) => (index === 0 ? { ...word, spaced: true } : word)),
  ]);
}
