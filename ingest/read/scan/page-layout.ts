import type { Bitmap, PixelBox } from './bitmap.ts';

/** Parts of a page in reading order; each is one column of text. */
export type PageLayout = PixelBox[];

/** Where a running head can stand, from the top; and what of the page tells whether it has columns. */
const headShare = 0.15;
const bodyFrom = 0.12;
const bodyTo = 0.9;
/** A stroke under the running head goes over the white between columns; a scan bends it by a few rows. */
const strokeRows = 8;
const strokeShare = 0.9;
/** Under the stroke, within this share of the page, the emptiest row parts head and columns. */
const partingShare = 0.015;
/** The white between columns: how wide at the least, where it can be, and how much dirt is in it. */
const gutterWidthMin = 0.008;
const gutterFrom = 0.35;
const gutterTo = 0.65;
const gutterInkMax = 0.004;
/** Each column holds text on this share of its rows at the least; else the white is only a margin. */
const columnRowsMin = 0.25;

/**
 * The running head and the columns of a page. A reader of letters that is given two columns at once reads
 * across them; where no white goes down the middle, the page is one column.
 */
export function pageLayout(bitmap: Bitmap): PageLayout {
  const { width, height } = bitmap;
  const gutter = findGutter(bitmap);
  if (gutter === null) return [{ x: 0, y: 0, width, height }];
  const middle = Math.round((gutter.from + gutter.to) / 2);
  const y = headEnd(bitmap, gutter);
  const columns = [
    { x: 0, y, width: middle, height: height - y },
    { x: middle, y, width: width - middle, height: height - y },
  ];
  return y > 0 ? [{ x: 0, y: 0, width, height: y }, ...columns] : columns;
}

/** Where white goes down the page. */
type Gutter = { from: number; to: number };

/** Below the lowest stroke at the top that goes over the gutter; 0 where there is none. */
function headEnd(bitmap: Bitmap, { from, to }: Gutter): number {
  const { width, height } = bitmap;
  for (let y = Math.floor(height * headShare); y > 0; y--) {
    if (inkedColumns(bitmap, y, strokeRows, from, to) < (to - from) * strokeShare) continue;
    const below = Array.from({ length: Math.ceil(height * partingShare) }, (_, index) => y + strokeRows + index);
    const ink = below.map((row) => inkedColumns(bitmap, row, 1, 0, width));
    return below[ink.indexOf(Math.min(...ink))]!;
  }
  return 0;
}

function inkedColumns({ width, height, ink }: Bitmap, y: number, rows: number, from: number, to: number): number {
  let count = 0;
  for (let x = from; x < to; x++) {
    for (let row = y; row < Math.min(height, y + rows); row++) {
      if (ink[row * width + x] === 1) {
        count += 1;
        break;
      }
    }
  }
  return count;
}

/** The widest white band that goes down the page; null where there is none. */
function findGutter(bitmap: Bitmap): Gutter | null {
  const { width } = bitmap;
  const dirt = inkByColumn(bitmap);
  let best = { from: 0, to: 0 };
  let from = -1;
  for (let x = Math.floor(width * gutterFrom); x <= width * gutterTo; x++) {
    if (dirt[x]! > gutterInkMax) from = -1;
    else if (from < 0) from = x;
    if (from >= 0 && x - from > best.to - best.from) best = { from, to: x };
  }
  if (best.to - best.from < width * gutterWidthMin) return null;
  const full = rowsWithInk(bitmap, 0, best.from) > columnRowsMin && rowsWithInk(bitmap, best.to, width) > columnRowsMin;
  return full ? best : null;
}

function inkByColumn({ width, height, ink }: Bitmap): Float64Array {
  const from = Math.floor(height * bodyFrom);
  const to = Math.floor(height * bodyTo);
  const share = new Float64Array(width);
  for (let y = from; y < to; y++) for (let x = 0; x < width; x++) share[x]! += ink[y * width + x]!;
  return share.map((count) => count / (to - from));
}

function rowsWithInk({ width, height, ink }: Bitmap, left: number, right: number): number {
  const from = Math.floor(height * bodyFrom);
  const to = Math.floor(height * bodyTo);
  let rows = 0;
  for (let y = from; y < to; y++) if (ink.subarray(y * width + left, y * width + right).includes(1)) rows += 1;
  return rows / (to - from);
}
