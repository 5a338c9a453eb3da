import { z } from 'zod';
import { Provision } from '#corpus/provision/provision.ts';

export const checkNames = [
  'exists',
  'given',
  'quotation',
  'numbers',
  'force',
  'actor',
  'polarity',
  'scope',
  'support',
] as const;

/** The verdict of one check on one statement. */
export const CheckResult = z.object({ name: z.enum(checkNames), passed: z.boolean(), detail: z.string().optional() });
export type CheckResult = z.infer<typeof CheckResult>;

/** What backs a statement: a provision, and the words in it; offsets into its text, or into the footnote with that mark. */
export const Citation = z.object({
  provision: z.string(),
  lang: z.string(),
  quote: z.string().nullable(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  footnote: z.string().optional(),
});
export type Citation = z.infer<typeof Citation>;

/** One sentence or quotation of an answer with what backs it and how it was judged. */
export const Statement = z
  .object({
    text: z.string(),
    verdict: z.enum(['verified', 'withheld']),
    citations: z.array(Citation),
    checks: z.array(CheckResult),
  })
  .meta({ id: 'Statement' });
export type Statement = z.infer<typeof Statement>;

export const noticeKinds = [
  'no-such-provision',
  'composer-failed',
  'words-only',
  'other-language',
  'from-scan',
  'superseded',
  'followed-up',
  'excerpt-only',
  'missing-source',
  'ambiguous-reference',
  'false-premise',
  'partly-covered',
  'read-as',
  'not-understood',
] as const;

/** Something about the answer that the person must know, in plain words of their language. */
export const Notice = z.object({
  kind: z.enum(noticeKinds),
  text: z.string(),
  provisions: z.array(z.string()).optional(),
});
export type Notice = z.infer<typeof Notice>;

/** What the assistant says. It holds verified statements only; `markdown` is made from them and nothing else. */
export const Answer = z
  .object({
    id: z.string(),
    asked: z.string(),
    corpus: z.string(),
    question: z.string(),
    lang: z.string(),
    status: z.enum(['answered', 'not-in-sources']),
    statements: z.array(Statement),
    withheld: z.number().int(),
    markdown: z.string(),
    sources: z.array(Provision),
    nearest: z.array(z.string()),
    notices: z.array(Notice),
    composer: z.string(),
    took: z.object({ retrieve: z.number(), compose: z.number(), verify: z.number() }),
  })
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof Answer>;

/** How many characters a question may have, at whatever door. */
export const questionMax = 4000;

/** A question as it was asked, with the turns before it. */
export const Question = z.object({
  question: z.string().trim().min(1).max(questionMax),
  history: z
    .array(z.object({ role: z.enum(['user', 'assistant']), content: z.string().max(20_000) }))
    .max(50)
    .optional(),
  instruments: z.array(z.string()).max(100).optional(),
  lang: z.string().max(35).optional(),
});
export type Question = z.infer<typeof Question>;

/** What happens while an answer is made, in order; an `answer` comes last and equals what was sent before it. */
export type AnswerEvent =
  | { type: 'progress'; stage: 'retrieve' | 'compose' | 'verify' | 'present' }
  | { type: 'source'; number: number; provision: Provision }
  | { type: 'statement'; statement: Statement; markdown: string }
  | { type: 'notice'; notice: Notice }
  | { type: 'answer'; answer: Answer };

/** question → answer, as it is made. The signal ends the work. */
export type AnswerQuestion = (question: Question, signal?: AbortSignal) => AsyncIterable<AnswerEvent>;
