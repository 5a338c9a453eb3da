import { z } from 'zod';
import { parseLocator } from '#corpus/provision/locator.ts';
import { Footnote, ProvisionTable } from '#corpus/provision/provision.ts';

const LocatorText = z.string().refine((text) => parseLocator(text) !== null, 'is no locator, such as rule-45.1');

const Correction = z
  .strictObject({
    text: z.string(),
    headings: z.array(z.string()),
    footnotes: z.array(Footnote),
    tables: z.array(ProvisionTable),
    page: z.number().int().min(1).nullable(),
  })
  .partial();

/** What a person corrects in the reading of one document, kept in a file beside it. */
export const Override = z.strictObject({
  /** Why, in a sentence; it is shown in the report. */
  reason: z.string().min(1),
  /** SHA-256 of the file that it was written for; for any other file it is not applied. */
  source: z.string().optional(),
  /** From the locator that was read to the right one; what stands under it goes along. */
  rename: z.record(LocatorText, LocatorText).default({}),
  /** What was read and is no provision. */
  remove: z.array(LocatorText).default([]),
  /** By right locator: what replaces what was read. */
  correct: z.record(LocatorText, Correction).default({}),
  /** What was not read. */
  add: z
    .array(Correction.extend({ locator: LocatorText, text: z.string(), after: LocatorText.nullable() }))
    .default([]),
});
export type Override = z.infer<typeof Override>;
