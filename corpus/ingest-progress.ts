import { z } from 'zod';

/** An instrument of the catalogue that is not at hand, with the way to get it. */
const Missing = z.object({ slug: z.string(), obtain: z.string() });

/** One line of JSON that an ingest run writes while it works, so that a server beside it can say how far it is. */
export const IngestProgress = z.discriminatedUnion('type', [
  /** What will be done: documents in the plan, and what is not at hand with the way to get it. */
  z.object({
    type: z.literal('plan'),
    documents: z.array(z.string()),
    unchanged: z.array(z.string()),
    missing: z.array(Missing),
  }),
  z.object({ type: z.literal('stage'), document: z.string(), stage: z.enum(['fetch', 'read', 'embed', 'write']) }),
  /** `ok: false` leaves the index as it was for this document; `message` says what to do. */
  z.object({
    type: z.literal('document'),
    document: z.string(),
    ok: z.boolean(),
    provisions: z.number().int(),
    message: z.string().nullable(),
  }),
  /** A document that was looked for and is not to be had there: it is neither done nor failed. */
  z.object({ type: z.literal('absent'), document: z.string() }),
  /** `missing`: what is still not at hand after everything was tried. */
  z.object({
    type: z.literal('end'),
    ok: z.boolean(),
    documents: z.number().int(),
    provisions: z.number().int(),
    missing: z.array(Missing).optional(),
  }),
]);
export type IngestProgress = z.infer<typeof IngestProgress>;
