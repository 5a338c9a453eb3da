import { z } from 'zod';
import { Difference } from '#corpus/references/word-difference.ts';

export const findingKinds = [
  'no-such-provision',
  'no-such-instrument',
  'inexact-quotation',
  'wrong-provision',
  'number-differs',
  'force-raised',
  'superseded',
  'followed-up',
  'citation-style',
  'could-be-cited',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What could stand in place of the words that a finding is about. */
export const Suggestion = z.object({ provision: z.string(), replacement: z.string() });
export type Suggestion = z.infer<typeof Suggestion>;

/** Something in a draft that is wrong, out of date or could be better. Offsets are UTF-16 units of the draft. */
export const Finding = z
  .object({
    kind: z.enum(findingKinds),
    severity: z.enum(['error', 'warning', 'hint']),
    start: z.number().int(),
    end: z.number().int(),
    /** One sentence that says what to do. */
    message: z.string(),
    /** The provision that it was held against. */
    provision: z.string().nullable(),
    /** From the words of the draft to those of the provision. */
    difference: Difference.optional(),
    suggestions: z.array(Suggestion),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof Finding>;
