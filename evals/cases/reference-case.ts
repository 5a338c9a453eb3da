import { z } from 'zod';
import { Reference } from '#corpus/references/reference.ts';
import { CitedProvision, Split } from './case.ts';

/** What a citation in a text must resolve to. */
export const ExpectedReference = z.strictObject({
  status: Reference.shape.status,
  /** The instrument's slug; null where it is in no catalogue. */
  instrument: z.string().nullable(),
  /** Every provision meant, in order; empty where a whole instrument is meant or the number does not exist. */
  provisions: z.array(CitedProvision),
  /** Compared without spaces and case. */
  symbol: z.string().optional(),
  dateMatches: z.boolean().optional(),
});
export type ExpectedReference = z.infer<typeof ExpectedReference>;

/** A citation as people write it, and what it means; an empty `expect` is a text without any citation. */
export const ReferenceCase = z.strictObject({
  id: z.string().regex(/^citation-\d{3}$/),
  lang: z.enum(['ar', 'en', 'es', 'fr', 'ru', 'zh']),
  text: z.string().min(1),
  /** In the order of the text. */
  expect: z.array(ExpectedReference),
  tries: z.string().min(1),
  split: Split,
  origin: z.enum(['text', 'feedback']),
});
export type ReferenceCase = z.infer<typeof ReferenceCase>;
