import { z } from 'zod';
import { Difference } from './word-difference.ts';

const CitedIn = z.enum(['text', 'footnote']);

/** What a provision cites, what cites it, and what became of it in the later instruments of its line. */
export const Connections = z.object({
  /** `id` is a provision, or an instrument's slug where the text names the instrument only. */
  cites: z.array(z.object({ id: z.string(), text: z.string(), in: CitedIn })),
  /** Newest first. `whole` marks those that cite the instrument and not this provision of it. */
  citedBy: z.array(
    z.object({ id: z.string(), text: z.string(), in: CitedIn, adopted: z.string(), whole: z.boolean() }),
  ),
  counterparts: z.array(
    z.object({
      id: z.string(),
      relation: z.enum(['repeated', 'changed']),
      /** From the older to the newer of the two. */
      difference: Difference,
      adopted: z.string(),
    }),
  ),
  /** Later instruments of the same line that have nothing like it, oldest first. */
  notCarriedInto: z.array(z.object({ instrument: z.string(), adopted: z.string() })),
});
export type Connections = z.infer<typeof Connections>;
