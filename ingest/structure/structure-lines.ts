import type { Origin } from '#corpus/provision/provision.ts';
import type { PageLine } from '../read/page-line.ts';
import type { ReadDocument } from '../read-document.ts';

/** What the structure stages have to be told beside the lines. */
export type LineSource = {
  origin: Origin;
  /** Null where the language has to be found from the words. */
  lang: string | null;
  /** Of the source; null where it has none. */
  pages: number | null;
};

/** Lines in reading order → the document: every line with a role, every provision with its words and place. */
export type StructureLines = (lines: readonly PageLine[], source: LineSource) => ReadDocument;
