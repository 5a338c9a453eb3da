import { z } from 'zod';
import { parseProvisionId } from '#corpus/provision/provision-id.ts';
import { noticeKinds } from '#server/answer/answer.ts';

/** What a question tries; figures are reported for each. */
export const questionKinds = [
  'plain-lookup',
  'paraphrase',
  'several-instruments',
  'numbers',
  'definition',
  'list',
  'all',
  'follow-up',
  'comparison',
  'explicit-reference',
  'misspelt',
  'other-language',
  'false-premise',
  'out-of-scope',
  'close-but-not-covered',
  'missing-source',
  'no-such-number',
  'misbehaviour',
] as const;
export const QuestionKind = z.enum(questionKinds);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** A provision id, well formed; whether it exists is seen when the index is at hand. */
export const CitedProvision = z.string().refine((id) => parseProvisionId(id) !== null, 'not a provision id');

/**
 * Weights and thresholds are chosen on `development`; `test` is looked at when they are. Cases that are kept `apart` were
 * written by somebody who had not seen the system, after it was made, and are only ever measured.
 */
export const Split = z.enum(['development', 'test', 'apart']);
export type Split = z.infer<typeof Split>;

/** Figures over cases that the makers know are told apart from those over cases that they don't. */
export const caseSetOf = (split: Split): string => (split === 'apart' ? 'kept apart' : 'known');

/**
 * A question with the provisions that answer it, by id: a case never holds source text.
 * Written from the instruments' texts, before and without knowledge of what finds them.
 */
export const QuestionCase = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)*-\d{3}$/),
  lang: z.enum(['ar', 'en', 'es', 'fr', 'ru', 'zh']),
  kind: QuestionKind,
  question: z.string().min(1).max(4000),
  history: z.array(z.strictObject({ role: z.enum(['user', 'assistant']), content: z.string() })).optional(),
  /** Provisions that an answer must rest on. */
  gold: z.array(CitedProvision),
  /** Provisions that may be cited beside them. */
  acceptable: z.array(CitedProvision),
  /** By gold id, provisions elsewhere that say the same: any one of them counts as the gold one found. */
  twins: z.record(CitedProvision, z.array(CitedProvision)).optional(),
  expect: z.enum(['answered', 'not-in-sources']),
  expectNotice: z.enum(noticeKinds).optional(),
  /** Of a misspelt question, the case with the same question spelt right. */
  variantOf: z.string().optional(),
  /** What it tries, in a sentence for people. */
  tries: z.string().min(1),
  split: Split,
  /** `text`: by hand, from the instruments; `feedback`: exported from people's verdicts. */
  origin: z.enum(['text', 'feedback']),
});
export type QuestionCase = z.infer<typeof QuestionCase>;
