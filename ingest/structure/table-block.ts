import type { PageLine } from '../read/page-line.ts';

/** A table as it was found on a page. */
export type TableBlock = { lines: PageLine[]; rows: string[][] };
