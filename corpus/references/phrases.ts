import { z } from 'zod';

/** Where a wording was used. Every count says which documents and years were searched. */
export const PhraseFindings = z.object({
  phrase: z.string(),
  total: z.number().int(),
  byYear: z.record(z.string(), z.number().int()),
  searched: z.object({
    documents: z.number().int(),
    /** Dates of adoption, oldest and newest; null where no document has one. */
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
  /** Wordings that are nearly the same, most frequent first. */
  near: z.array(z.object({ wording: z.string(), total: z.number().int() })),
  /** Newest first; offsets into the provision's own text. */
  occurrences: z.array(
    z.object({
      provision: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      adopted: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});
export type PhraseFindings = z.infer<typeof PhraseFindings>;

export type PhraseQuery = {
  phrase: string;
  lang: string;
  /** Only in these instruments. */
  instruments?: readonly string[];
  limit?: number;
  /** What `next` gave. */
  cursor?: string | null;
};

/** A stretch of a provision's words, by their numbers: from the word at `from` up to the one before `to`. */
export type WordingPlace = { provision: string; from: number; to: number };

/** What is found before the texts themselves are at hand: places instead of words and offsets. */
export type PhraseMatches = Omit<PhraseFindings, 'near' | 'occurrences'> & {
  near: { place: WordingPlace; total: number }[];
  occurrences: { place: WordingPlace; adopted: string | null }[];
};
