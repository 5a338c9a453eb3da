import type { PageLine } from '../page-line.ts';
import { columnFlow, type ScannedColumn } from './column-flow.ts';
import { type PageImage, renderPages } from './page-image.ts';
import { pageLayout } from './page-layout.ts';
import type { Recognizer } from './recognizer.ts';
import { repairNumbers } from './repair-numbers.ts';
import { type PageReading, type ScanCache, scanKey } from './scan-cache.ts';
import { scanLines } from './scan-lines.ts';

/** What reading a scan needs: who recognizes, and where readings are kept; without a cache nothing is kept. */
export type ScanParts = { recognizer: Recognizer; cache?: ScanCache | null };

/**
 * Reads pages of a PDF that have no text layer. The lines of each page come in reading order, each word with its
 * place and how sure it is; the pages come in the order in which they were asked for.
 */
export async function readScan(
  data: Uint8Array,
  pages: readonly number[],
  { recognizer, cache }: ScanParts,
): Promise<PageLine[]> {
  const readings = new Map<number, PageReading>();
  for (const page of pages) {
    const kept = await cache?.get(scanKey(data, page, recognizer.name));
    if (kept) readings.set(page, kept);
  }
  const missing = pages.filter((page) => !readings.has(page));
  for await (const image of missing.length > 0 ? renderPages(data, missing) : []) {
    const reading = await recognizePage(image, recognizer);
    readings.set(image.page, reading);
    await cache?.set(scanKey(data, image.page, recognizer.name), reading);
  }
  const columns = pages.flatMap((page) => columnsOf(page, readings.get(page)!));
  return repairNumbers(columnFlow(columns));
}

async function recognizePage(image: PageImage, recognizer: Recognizer): Promise<PageReading> {
  const { pageWidth, pageHeight, scale } = image;
  const columns: PageReading['columns'] = [];
  for (const column of pageLayout(image.bitmap))
    columns.push({ column, lines: await recognizer.recognize(image.cut(column)) });
  return { pageWidth, pageHeight, scale, columns };
}

function columnsOf(page: number, { pageWidth, pageHeight, scale, columns }: PageReading): ScannedColumn[] {
  const hasHead = columns.length > 2;
  return columns.map(({ column, lines }, index) => ({
    lines: scanLines(lines, { page, pageWidth, pageHeight, scale, column }),
    isHead: hasHead && index === 0,
  }));
}
