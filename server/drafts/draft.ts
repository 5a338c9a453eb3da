/** A footnote of a draft: the offset of its mark, and where its words stand in the draft's text. */
export type DraftFootnote = { mark: string; at: number; start: number; end: number };

/**
 * A text that somebody is writing, as it reads with its tracked changes accepted. Every offset is a UTF-16 unit of
 * `text`, in which the footnotes stand behind the body.
 */
export type Draft = {
  text: string;
  /** The text without its mark-up, by which it is judged; `origin[i]` is where its unit `i` stands in `text`. */
  words: string;
  origin: Uint32Array;
  /** In units of `words`. */
  footnotes: DraftFootnote[];
  /** Where each paragraph stands, in units of `words`; `quoted` is one that is set as a quotation. */
  paragraphs: { start: number; end: number; quoted?: boolean }[];
};
