import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { AnswerQuestion } from '../answer/answer.ts';
import type { AnswerStore } from '../answer/answer-store.ts';
import type { KeptAnswers } from '../answer/kept-answers.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { CrossReferences } from '../library/cross-references.ts';
import type { Library } from '../library/library.ts';
import type { Retrieve } from '../retrieval/retrieval.ts';
import type { ChannelPace } from './channel-pace.ts';
import type { RunningAnswers } from './running-answers.ts';
import type { SlackStore } from './slack-store.ts';
import type { StreamGate } from './stream-gate.ts';
import type { Turnstile } from './turnstile.ts';

/** The services that answer; the same as behind every other door. */
export type SlackServices = {
  library: Library;
  crossReferences: CrossReferences;
  drafts: Drafts;
  retrieve: Retrieve;
  answerQuestion: AnswerQuestion;
  answers: AnswerStore;
  keptAnswers: Pick<KeptAnswers, 'judge'>;
  detectLanguage: (text: string) => string;
  log: Logger;
};

/** What the listeners stand on. */
export type SlackParts = SlackServices & {
  store: SlackStore;
  publicUrl: string;
  pace: ChannelPace;
  gate: StreamGate;
  turnstile: Turnstile;
  running: RunningAnswers;
  now: () => number;
  /** A client that gives up at once where Slack asks to wait. */
  eagerClient: (token: string) => webApi.WebClient;
  isAllowed: (channel: string) => boolean;
};
