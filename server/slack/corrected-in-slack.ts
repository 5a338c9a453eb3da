import type { Logger } from 'pino';
import type { KeptAnswers } from '../answer/kept-answers.ts';
import type { SlackDoor } from './create-slack-door.ts';

type Parts = { keptAnswers: KeptAnswers; log: Logger };

/** The same answers: one that is marked as wrong is also corrected in Slack, where it was posted there. */
export function correctedInSlack({ keptAnswers, log }: Parts, slack: SlackDoor | null | undefined): KeptAnswers {
  if (!slack) return keptAnswers;
  return {
    ...keptAnswers,
    async judge(id, verdict) {
      const isKnown = await keptAnswers.judge(id, verdict);
      if (isKnown && verdict.verdict === 'wrong')
        slack.correct(id).catch((error: unknown) => log.error({ err: error }, 'an answer in Slack was not corrected'));
      return isKnown;
    },
  };
}
