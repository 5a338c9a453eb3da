import type { PageLine } from '../page-line.ts';
import { looksLikeText } from './looks-like-text.ts';
import { renderPages } from './page-image.ts';
import { readScan } from './read-scan.ts';
import { folderCache } from './scan-cache.ts';
import { startTesseract } from './tesseract-recognizer.ts';

/** Recognizing takes ten seconds a page: more would keep everything else waiting for the better part of an hour. */
export const scannedPagesMax = 200;

export type ScannedPagesOptions = {
  /** Of the text; English where it is not known. */
  lang: string | null;
  /** Where readings are kept; null keeps none. */
  cacheFolder: string | null;
};

/** The pages that turned out to be scans, and what was read on them. */
export type ScannedPages = { lines: PageLine[]; pages: number[] };

/** Enough to tell letters from a photograph, and drawn in a moment. */
const probeDotsPerInch = 100;

/** Reads pages without a text layer where they show a text; a photograph, a drawing or a blank page is left alone. */
export async function readScannedPages(
  data: Uint8Array,
  letterless: readonly number[],
  { lang, cacheFolder }: ScannedPagesOptions,
): Promise<ScannedPages> {
  const pages: number[] = [];
  for await (const { page, bitmap } of letterless.length > 0 ? renderPages(data, letterless, probeDotsPerInch) : [])
    if (looksLikeText(bitmap, probeDotsPerInch)) pages.push(page);
  if (pages.length === 0) return { lines: [], pages };
  const recognizer = await startTesseract(lang ?? 'en');
  try {
    const cache = cacheFolder === null ? null : folderCache(cacheFolder);
    return { lines: await readScan(data, pages.slice(0, scannedPagesMax), { recognizer, cache }), pages };
  } finally {
    await recognizer.close();
  }
}
