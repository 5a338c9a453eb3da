import { indentOf, type PageLine, textOfWords } from '../read/page-line.ts';
import { printedNumber } from '../read/printed-number.ts';
import { baseOf, type Measures, sizeOf } from './measures.ts';
import { segmentsOf } from './split-line.ts';
import type { TableBlock } from './table-block.ts';
import { boxOpening } from './unit-opening.ts';

/** A gap of this many letters' sizes parts two cells. */
const gapOfCells = 1.6;

/** Lines in the order of the page, with tables taken together. */
export function findTables(lines: readonly PageLine[], measures: Measures): (PageLine | TableBlock)[] {
  const found: (PageLine | TableBlock)[] = [];
  for (let index = 0; index < lines.length; ) {
    const known = lines[index]!.known;
    const end = known?.kind === 'table' ? index + 1 : endOfTable(lines, index, measures);
    if (end > index) found.push(toTable(lines.slice(index, end)));
    else found.push(lines[index]!);
    index = Math.max(end, index + 1);
  }
  return found;
}

/** A row whose cells stand too close to be told apart still stands between two others. */
function isBetweenRows(lines: readonly PageLine[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index]!, lines[index + 1]];
  if (!before || !after || !isCelled(before) || !isCelled(after)) return false;
  return [before, after].every((row) => row.page === line.page && Math.abs(indentOf(row) - indentOf(line)) < 2);
}

/** A table is a block of lines in smaller letters or in cells, of which at least two have several cells. */
function endOfTable(lines: readonly PageLine[], start: number, measures: Measures): number {
  let end = start;
  let celled = 0;
  while (end < lines.length && belongsToTable(lines, start, end, measures)) {
    if (isCelled(lines[end]!)) celled++;
    end++;
  }
  return celled > 1 ? end : start;
}

function belongsToTable(lines: readonly PageLine[], start: number, index: number, measures: Measures): boolean {
  const line = lines[index]!;
  if (!line.box || line.page !== lines[start]!.page) return false;
  if (boxOpening(textOfWords(line.words), isSmall(line, measures))) return false;
  const before = lines[index - 1];
  if (index > start && before && baseOf(line) - baseOf(before) > measures.leading * 3) return false;
  if (isSmall(line, measures)) return true;
  return isCelled(line) ? alignsWithNeighbour(lines, index) : isBetweenRows(lines, index);
}

function isSmall(line: PageLine, measures: Measures): boolean {
  return sizeOf(line) < measures.bodySize * 0.93;
}

/** Several cells; a label before a text is none. */
function isCelled(line: PageLine): boolean {
  const cells = segmentsOf(line, gapOfCells);
  if (cells.length < 2) return false;
  return cells.length > 2 || printedNumber(`${textOfWords(cells[0]!.words)} x`) === null;
}

function alignsWithNeighbour(lines: readonly PageLine[], index: number): boolean {
  const own = columnsOf(lines[index]!);
  return [lines[index - 1], lines[index + 1]].some((other) => {
    if (!other || other.page !== lines[index]!.page || !isCelled(other)) return false;
    return columnsOf(other)
      .slice(1)
      .some((column) => own.slice(1).some((mine) => Math.abs(mine - column) < 4));
  });
}

function columnsOf(line: PageLine): number[] {
  return segmentsOf(line, gapOfCells).map(indentOf);
}

function toTable(lines: readonly PageLine[]): TableBlock {
  const known = lines[0]!.known;
  return { lines: [...lines], rows: known?.kind === 'table' ? known.rows : rowsOf(lines) };
}

/** Cells by the column at which they begin; a line without a first cell goes on with the row above. */
function rowsOf(lines: readonly PageLine[]): string[][] {
  const columns = columnStarts(lines);
  const rows: string[][] = [];
  for (const line of lines) {
    const cells = columns.map(() => '');
    for (const segment of segmentsOf(line, gapOfCells)) {
      const column = columns.findLastIndex((start) => start <= indentOf(segment) + 3);
      cells[Math.max(0, column)] = [cells[Math.max(0, column)], textOfWords(segment.words)].filter(Boolean).join(' ');
    }
    const above = rows.at(-1);
    const goesOn = above && (cells[0] === '' || cells.slice(1).every((cell) => cell === ''));
    if (above && goesOn) rows.splice(-1, 1, joinRows(above, cells));
    else rows.push(cells);
  }
  return rows;
}

function joinRows(above: readonly string[], cells: readonly string[]): string[] {
  return above.map((cell, index) => [cell, cells[index]].filter(Boolean).join(' '));
}

function columnStarts(lines: readonly PageLine[]): number[] {
  const starts: number[] = [];
  for (const start of lines.flatMap(columnsOf).toSorted((one, other) => one - other)) {
    if (starts.length === 0 || start - starts.at(-1)! > 12) starts.push(start);
  }
  return starts;
}
