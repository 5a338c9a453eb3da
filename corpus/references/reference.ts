import { z } from 'zod';

/** A citation found in free text, and what it means. Offsets are UTF-16 units of the text that was read. */
export const Reference = z
  .object({
    text: z.string(),
    start: z.number().int(),
    end: z.number().int(),
    status: z.enum(['found', 'no-such-provision', 'no-such-instrument', 'ambiguous']),
    kind: z.enum([
      'general-assembly-resolution',
      'security-council-resolution',
      'economic-and-social-council-resolution',
      'human-rights-council-resolution',
      'document',
      'treaty',
      'instrument',
    ]),
    symbol: z.string().nullable(),
    instrument: z.string().nullable(),
    unit: z
      .object({
        kind: z.enum([
          'annex',
          'paragraph',
          'section',
          'chapter',
          'rule',
          'article',
          'principle',
          'guideline',
          'observation',
          'strategy',
          'commentary',
          'preambular',
          'subparagraph',
        ]),
        value: z.string(),
        numbers: z.array(z.string()),
        paragraph: z.string().optional(),
      })
      .nullable(),
    treaty: z.object({ volume: z.number(), number: z.number() }).nullable(),
    /** Provision ids; empty where a whole instrument is meant, or nothing was found. */
    provisions: z.array(z.string()),
    /** The nearest that do exist, where the number does not. */
    nearest: z.array(z.string()),
    dateMatches: z.boolean().nullable(),
    /** Whether the title given beside the symbol is the document's; absent where none is given or the document has none. */
    titleMatches: z.boolean().optional(),
    footnote: z.string().nullable(),
    citation: z.string().nullable(),
    suggestion: z.string().nullable(),
  })
  .meta({ id: 'Reference' });
export type Reference = z.infer<typeof Reference>;

/**
 * What the resolver knows of the provisions at hand: which locators each instrument has.
 * An instrument that is in the catalogue but not loaded has an empty list, and is judged by the catalogue's numbering.
 */
export type KnownInstrument = {
  slug: string;
  locators: ReadonlySet<string>;
  /** Locators of provisions that an excerpt cuts off: what they lack may exist. */
  truncated?: ReadonlySet<string>;
  /** What it calls itself, where it has no symbol to be cited by. */
  titles?: readonly string[];
};
