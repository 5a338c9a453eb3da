import type { LocatorUnit } from '#corpus/provision/locator.ts';
import type { PageLine } from '../read/page-line.ts';
import type { Sections } from '../read/section-of-heading.ts';

/** The outermost part of a provision's locator; a preambular paragraph gets its number when all are known. */
export type DraftRoot = { unit: LocatorUnit; number: string | null };

/** A provision while a document is being read: its lines are known, its text and its full locator come last. */
export type DraftProvision = {
  /** `annex`, `annex-2`; empty for the body of a document. */
  annex: string;
  /** Counts how often the numbering of this part of the document has begun anew. */
  run: Run;
  /** The numbered headings above it. */
  sections: Sections;
  root: DraftRoot;
  /** `.1.a` below the root; empty for the root itself. */
  steps: string;
  headings: string[];
  paragraphs: PageLine[][];
  /** How many of its paragraphs stand before the list that it opens; what comes after is flush text. */
  opening: number;
  tables: { after: number; rows: string[][] }[];
  page: number | null;
};

/** A stretch of a document in which no number comes twice; `section` where a heading gives it a number. */
export type Run = { section: number | null; numbered: boolean };
