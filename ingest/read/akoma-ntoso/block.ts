import type { Footnote } from '#corpus/provision/provision.ts';

/** Words with the notes that stand in them, white space folded. */
export type NotedText = { text: string; footnotes: Footnote[] };

/** In which part of the document a block stands. */
export type BlockPart = 'preface' | 'enacting' | 'preamble' | 'body' | 'annex' | 'conclusions';

/** A paragraph, heading or table of the document, in the order of the text. */
export type Block = NotedText & {
  part: BlockPart;
  /** Which resolution of a collection it belongs to, from 1; 0 before the first. */
  statement: number;
  kind: 'paragraph' | 'heading' | 'table';
  /** As marked up, white space folded; null where the mark-up has no number. */
  number: string | null;
  /** True for an item of a marked-up list. */
  listed: boolean;
  /** The style's name, and whether all of its letters are bold or italic. */
  style: string | null;
  bold: boolean;
  italic: boolean;
  /** Cells of a table; a paragraph of a cell is a line of it. */
  rows: NotedText[][];
};

/** What the document says of itself. */
export type DocumentFacts = { symbol: string | null; lang: string | null; adopted: string | null };
