import { z } from 'zod';

/** One line of JSON that an ingest run writes while it works, so that a server beside it can say how far it is. */
export const IngestProgress = z.discriminatedUnion('type', [
  /** What will be done: documents in the plan, and what is not at hand with the way to get it. */
  z.object({
    type: z.literal('plan'),
    documents: z.array(z.string()),
    unchanged: z.array(z.string()),
    missing: z.array(z.object({ slug: z.string(), obtain: z.string() })),
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
  z.object({ type: z.literal('end'), ok: z.boolean(), documents: z.number().int(), provisions: z.number().int() }),
]);
export type IngestProgress = z.infer<typeof IngestProgress>;
