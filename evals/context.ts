import type { Config } from '#config';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { AnswerQuestion } from '#server/answer/answer.ts';
import type { Drafts } from '#server/drafts/drafts.ts';
import type { Retrieve } from '#server/retrieval/retrieval.ts';
import type { SuiteRun } from './measures/outcome.ts';

/** What is measured: the program's own parts, as the server puts them together. */
export type EvalServices = {
  index: ProvisionIndex;
  retrieve: Retrieve;
  answerQuestion: AnswerQuestion;
  drafts: Drafts;
};

export type EvalContext = {
  config: Config;
  /** Opened on first use: a suite that needs no index does not wait for one. */
  services: () => Promise<EvalServices>;
  /** A line for the person who waits; never on standard output. */
  say: (line: string) => void;
};

/** One suite of the evals: measures something and says what it could not. */
export type RunSuite = (context: EvalContext) => Promise<SuiteRun>;
