import { type PageLine, textOfWords } from '../read/page-line.ts';
import { endOf } from './measures.ts';
import { segmentsOf } from './split-line.ts';

/** A gutter is at least this wide, in points, and this many lines stand on both sides of it. */
const gutterMin = 9;
const linesOfColumnMin = 8;

/** Lines of pages with two columns in the order in which they are read: what stands across both parts the page in bands. */
export function orderColumns(lines: readonly PageLine[]): PageLine[] {
  return [...Map.groupBy(lines, ({ page }) => page).values()].flatMap(orderPage);
}

function orderPage(lines: PageLine[]): PageLine[] {
  const gutter = gutterOf(lines);
  if (gutter === null) return lines;
  const ordered: PageLine[] = [];
  let left: PageLine[] = [];
  let right: PageLine[] = [];
  const close = () => {
    const [first, second] = lines[0]!.rightToLeft ? [right, left] : [left, right];
    ordered.push(...inColumn(first, 1), ...inColumn(second, 2));
    left = [];
    right = [];
  };
  const edge = edgeOfRight(lines, gutter);
  let begun = false;
  for (const line of lines) {
    const parts = sidesOf(line, gutter);
    begun ||= parts?.right.some(({ box }) => box!.x < edge + indentMax) ?? false;
    // Before the right column begins, what stands at the far side belongs to the masthead.
    if (!parts || (!begun && parts.right.length > 0)) {
      close();
      ordered.push(line);
      continue;
    }
    left.push(...parts.left);
    right.push(...parts.right);
  }
  close();
  return ordered;
}

/** So far from the edge of its column, in points, a line of it may begin. */
const indentMax = 40;

/** Where most lines of the right column begin. */
function edgeOfRight(lines: readonly PageLine[], gutter: number): number {
  const starts = lines.flatMap((line) => sidesOf(line, gutter)?.right.map(({ box }) => Math.round(box!.x)) ?? []);
  const counts = [...Map.groupBy(starts, (start) => start)].toSorted(([, one], [, other]) => other.length - one.length);
  return counts[0]?.[0] ?? 0;
}

function inColumn(lines: readonly PageLine[], column: number): PageLine[] {
  return lines.map((line) => ({ ...line, column }));
}

/** The x of a gap that many lines share and hardly any line crosses; null on a page of one column. */
function gutterOf(lines: readonly PageLine[]): number | null {
  const placed = lines.filter(({ box }) => box !== null);
  const [first] = placed;
  if (!first || placed.length < linesOfColumnMin) return null;
  const from = first.pageWidth * 0.3;
  let best: { x: number; crossed: number } | null = null;
  for (let x = from; x <= first.pageWidth * 0.7; x += 2) {
    const crossed = crossings(placed, x, best?.crossed ?? placed.length);
    if (!best || crossed < best.crossed) best = { x, crossed };
  }
  if (!best || best.crossed > placed.length * 0.25) return null;
  const sides = placed.map((line) => sidesOf(line, best.x)).filter((parts) => parts !== null);
  const lefts = sides.filter(({ left }) => isText(left)).length;
  const rights = sides.filter(({ right }) => isText(right)).length;
  return lefts >= linesOfColumnMin && rights >= linesOfColumnMin ? best.x : null;
}

/** How many lines cross; no more are counted than would matter. */
function crossings(lines: readonly PageLine[], x: number, most: number): number {
  let crossed = 0;
  for (const line of lines) if (crosses(line, x) && ++crossed > most) break;
  return crossed;
}

/** True for a word in the gutter, and for a line of one column that runs over it even where a space happens to stand there. */
function crosses({ words }: PageLine, x: number): boolean {
  let before = Number.NEGATIVE_INFINITY;
  let after = Number.POSITIVE_INFINITY;
  for (const { box } of words) {
    if (!box) continue;
    const right = box.x + box.width;
    if (box.x < x + gutterMin / 2 && right > x - gutterMin / 2) return true;
    if (right <= x) before = Math.max(before, right);
    else after = Math.min(after, box.x);
  }
  return after - before < gutterMin;
}

function sidesOf(line: PageLine, x: number): { left: PageLine[]; right: PageLine[] } | null {
  if (!line.box || crosses(line, x)) return null;
  const parts = segmentsOf(line, gutterMin / 2 / Math.max(1, line.words[0]!.size));
  return {
    left: joinSide(
      line,
      parts.filter(({ box }) => box!.x < x),
    ),
    right: joinSide(
      line,
      parts.filter(({ box }) => box!.x >= x),
    ),
  };
}

function joinSide(line: PageLine, parts: readonly PageLine[]): PageLine[] {
  if (parts.length === 0) return [];
  const kept = new Set(parts.flatMap(({ words }) => words));
  const words = line.words.filter((word) => kept.has(word));
  return words.length > 0 ? [{ ...parts[0]!, words, box: unionOf(parts) }] : [];
}

function unionOf(parts: readonly PageLine[]): PageLine['box'] {
  const boxes = parts.map(({ box }) => box!);
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** A column holds text, not the numbers of a table. */
function isText(lines: readonly PageLine[]): boolean {
  return lines.some((line) => textOfWords(line.words).length > 20 && endOf(line) > 0);
}
