import { z } from 'zod';
import { checkNames } from '#server/answer/answer.ts';
import { CitedProvision, Split } from './case.ts';

/** What is wrong with a planted statement: the check that exists for it, or right words under the wrong paragraph. */
export const DefectKind = z.enum([...checkNames, 'wrong-paragraph']);
export type DefectKind = z.infer<typeof DefectKind>;

const MarkedStatement = {
  lang: z.enum(['ar', 'en', 'es', 'fr', 'ru', 'zh']),
  /** A statement as an assistant would write it; `[1]`, `[2]` … number the sources. */
  text: z.string().min(1),
  sources: z.array(CitedProvision).min(1),
  tries: z.string().min(1),
  split: Split,
  /** `hand`: by somebody who had not read the checks; `mutation`: made from an honest one by a named change. */
  origin: z.enum(['hand', 'mutation', 'feedback']),
};

/** A statement that its sources bear out: to withhold it would gag an honest answer. */
export const HonestCase = z.strictObject({ id: z.string().regex(/^honest(-fresh)?-\d{3}$/), ...MarkedStatement });
export type HonestCase = z.infer<typeof HonestCase>;

/** A statement with one planted fault: to show it would mislead. */
export const DefectCase = z.strictObject({
  id: z.string().regex(/^defect-[a-z-]+-\d{3}$/),
  ...MarkedStatement,
  check: DefectKind,
  /** The honest statement that it was made from. */
  variantOf: z.string(),
});
export type DefectCase = z.infer<typeof DefectCase>;
