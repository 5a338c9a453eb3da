import { z } from 'zod';

const Box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });

/** A word that was recognized: its letters, how sure that is (0 to 1), and its place in the picture. */
export const RecognizedWord = z.object({
  text: z.string(),
  confidence: z.number().min(0).max(1),
  box: Box,
  /** Signs at its end that stand above the line, such as the mark of a note. */
  raised: z.string(),
});
export type RecognizedWord = z.infer<typeof RecognizedWord>;

export const RecognizedLine = z.object({
  words: z.array(RecognizedWord),
  box: Box,
  /** From the feet of its letters to the head of its tallest, and the y on which they stand in its middle. */
  height: z.number(),
  baseline: z.number(),
  /** True for the first line of what was taken for a paragraph. */
  begins: z.boolean(),
});
export type RecognizedLine = z.infer<typeof RecognizedLine>;

/** Reads the letters in a picture of one column of text. */
export interface Recognizer {
  /** What does the reading, with its version: a reading by another one may differ. */
  readonly name: string;
  recognize(png: Uint8Array): Promise<RecognizedLine[]>;
  close(): Promise<void>;
}
