import { z } from 'zod';

export const InstrumentNature = z.enum(['treaty', 'declaration', 'standards', 'resolution']);
export type InstrumentNature = z.infer<typeof InstrumentNature>;

export const InstrumentStatus = z.enum(['complete', 'excerpt', 'missing']);
export type InstrumentStatus = z.infer<typeof InstrumentStatus>;

/** A heading with the provisions directly under it and the headings below it, in the order of the text. */
export type OutlineNode = { heading: string | null; provisions: string[]; children: OutlineNode[] };
export const OutlineNode: z.ZodType<OutlineNode> = z
  .object({
    heading: z.string().nullable(),
    provisions: z.array(z.string()),
    get children() {
      return z.array(OutlineNode);
    },
  })
  .meta({ id: 'OutlineNode' });

/** An instrument as it is listed: what it is, how much of it is at hand, and what came after it. */
export const Instrument = z
  .object({
    slug: z.string(),
    symbol: z.string().nullable(),
    title: z.string(),
    shortTitle: z.string(),
    aliases: z.array(z.string()),
    adopted: z.string().nullable(),
    nature: InstrumentNature,
    languages: z.array(z.string()),
    provisions: z.number().int(),
    status: InstrumentStatus,
    /** Where its text came from, in words for people: a file, a mirror, an official address, a package. */
    source: z.string().nullable(),
    /** How to get it, where it is missing or an excerpt. */
    obtain: z.string().nullable(),
    official: z.string().nullable(),
    supersededBy: z.array(z.string()),
    followedBy: z.array(z.string()),
  })
  .meta({ id: 'Instrument' });
export type Instrument = z.infer<typeof Instrument>;
