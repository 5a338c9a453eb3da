import { z } from 'zod';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { AnswerArchive, Feedback, SharedAnswer } from '../store/answer-archive.ts';
import { Answer } from './answer.ts';
import type { AnswerStore } from './answer-store.ts';
import { Review, reviewAnswer } from './review-answer.ts';

/** A reader's verdict on an answer, or on one statement of it. */
export const Verdict = z.object({
  verdict: z.enum(['right', 'wrong']),
  /** Which statement is meant, counted from 0. */
  statement: z.number().int().min(0).max(1000).optional(),
  comment: z.string().max(4000).optional(),
});
export type Verdict = z.infer<typeof Verdict>;

/** An answer as it is opened again, with how it stands today. */
export const OpenedAnswer = Answer.extend({
  /** When it was shared; null where it is remembered for an hour only. */
  shared: z.string().nullable(),
  review: Review,
}).meta({ id: 'OpenedAnswer' });
export type OpenedAnswer = z.infer<typeof OpenedAnswer>;

/** Answers after they were given: remembered for an hour, kept once shared, and checked again whenever opened. */
export interface KeptAnswers {
  /** Null where the answer is unknown or forgotten; likewise below. */
  open(id: string): Promise<OpenedAnswer | null>;
  share(id: string): Promise<SharedAnswer | null>;
  /** False where there was nothing to forget. */
  remove(id: string): Promise<boolean>;
  /** False where the answer is unknown, or has no such statement. */
  judge(id: string, verdict: Verdict): Promise<boolean>;
}

export type KeptAnswersParts = {
  remembered: AnswerStore;
  archive: AnswerArchive;
  index: Pick<ProvisionIndex, 'identity' | 'provision'>;
  /** Milliseconds since 1970. */
  clock?: () => number;
};

/** Joins what is remembered with what was shared. */
export function createKeptAnswers({ remembered, archive, index, clock = Date.now }: KeptAnswersParts): KeptAnswers {
  const now = () => new Date(clock()).toISOString();

  async function find(id: string): Promise<{ answer: Answer; shared: string | null } | null> {
    const shared = await archive.find(id);
    if (shared) return shared;
    const answer = remembered.find(id);
    return answer ? { answer, shared: null } : null;
  }

  return {
    async open(id) {
      const found = await find(id);
      if (!found) return null;
      const review = await reviewAnswer(found.answer, index, await archive.feedbackOn(id));
      return { ...found.answer, shared: found.shared, review };
    },

    async share(id) {
      const answer = remembered.find(id);
      if (answer) await archive.keep({ answer, shared: now() });
      return archive.find(id);
    },

    async remove(id) {
      const wasRemembered = remembered.forget(id);
      return (await archive.remove(id)) || wasRemembered;
    },

    async judge(id, verdict) {
      const found = await find(id);
      const feedback = found && feedbackOf(found.answer, verdict, now());
      if (feedback) await archive.addFeedback(feedback);
      return feedback !== null;
    },
  };
}

function feedbackOf(answer: Answer, { verdict, statement, comment }: Verdict, given: string): Feedback | null {
  const judged = statement === undefined ? answer.statements : answer.statements.slice(statement, statement + 1);
  if (statement !== undefined && judged.length === 0) return null;
  return {
    answer: answer.id,
    verdict,
    statement: statement ?? null,
    comment: comment ?? null,
    given,
    question: answer.question,
    lang: answer.lang,
    words: judged.map(({ text }) => text).join('\n'),
    provisions: [...new Set(judged.flatMap(({ citations }) => citations.map(({ provision }) => provision)))],
  };
}
