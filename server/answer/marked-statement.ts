import type { Span } from './text/find-quotation.ts';

/** A mark behind some words: `source` is the provision that it names, or whatever the writer wrote instead. */
export type SourceMark = { at: number; source: string };

/**
 * A statement as it was drafted, before anything in it is believed: its text without the marks,
 * where the marks stood, and which words it claims to quote.
 */
export type MarkedStatement = {
  text: string;
  lang: string;
  marks: SourceMark[];
  /** The words between quotation marks, without the marks themselves. */
  quotations: Span[];
  /** Words that code took from the records to say what is cited: a name, a number, a year. They claim nothing. */
  identification: Span[];
};
