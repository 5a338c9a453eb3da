import { z } from 'zod';

export const provisionKinds = [
  'preambular',
  'paragraph',
  'rule',
  'principle',
  'guideline',
  'article',
  'observation',
  'strategy',
  'commentary',
  'passage',
] as const;

/** What the instrument calls its unit; a subparagraph has its root's kind. */
export const ProvisionKind = z.enum(provisionKinds);
export type ProvisionKind = z.infer<typeof ProvisionKind>;

/** A rectangle on a page, in PDF points, origin top left; pages count from 1. */
export const Region = z.object({
  page: z.number().int().min(1),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type Region = z.infer<typeof Region>;

/** A note beside a provision; `at` is the UTF-16 offset in the provision's text where its mark stands. */
export const Footnote = z.object({
  mark: z.string(),
  text: z.string(),
  at: z.number().int().min(0).nullable(),
});
export type Footnote = z.infer<typeof Footnote>;

/** A table inside a provision; `at` is the UTF-16 offset in the text after which it stands. */
export const ProvisionTable = z.object({
  at: z.number().int().min(0),
  rows: z.array(z.array(z.string())),
});
export type ProvisionTable = z.infer<typeof ProvisionTable>;

export const Origin = z.enum(['pdf', 'scan', 'xml', 'docx', 'html', 'text']);
export type Origin = z.infer<typeof Origin>;

/** How a provision is cited, in the editorial style of the United Nations and the provision's language. */
export const ProvisionCitation = z.object({ short: z.string(), full: z.string(), footnote: z.string() });
export type ProvisionCitation = z.infer<typeof ProvisionCitation>;

/**
 * A numbered provision as it is kept: its own words only, children hold theirs.
 * `id` is `<instrument slug>/<locator>`; language versions of a provision share it.
 */
export const ProvisionRecord = z.object({
  id: z.string(),
  instrument: z.string(),
  locator: z.string(),
  kind: ProvisionKind,
  label: z.string(),
  headings: z.array(z.string()),
  text: z.string(),
  lang: z.string(),
  page: z.number().int().min(1).nullable(),
  regions: z.array(Region),
  footnotes: z.array(Footnote),
  tables: z.array(ProvisionTable),
  origin: Origin,
  confidence: z.number().min(0).max(1).nullable(),
  truncated: z.boolean(),
  parent: z.string().nullable(),
  children: z.array(z.string()),
  citation: ProvisionCitation,
});
export type ProvisionRecord = z.infer<typeof ProvisionRecord>;

/** Where a provision can be opened; absolute addresses, built from the public address of the service. */
export const ProvisionLinks = z.object({
  page: z.string(),
  pdf: z.string().nullable(),
  official: z.string().nullable(),
});
export type ProvisionLinks = z.infer<typeof ProvisionLinks>;

/** A provision as it is shown to people and programs. */
export const Provision = ProvisionRecord.extend({ links: ProvisionLinks }).meta({ id: 'Provision' });
export type Provision = z.infer<typeof Provision>;
