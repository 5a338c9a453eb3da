import type { SuiteName } from './arguments.ts';
import type { RunSuite } from './context.ts';
import { runAnswers } from './runners/answers.ts';
import { runReferences } from './runners/references.ts';
import { runRetrieval } from './runners/retrieval.ts';

/** The suites that can be run, in the order in which they are. */
export const suites: Partial<Record<SuiteName, RunSuite>> = {
  retrieval: runRetrieval,
  references: runReferences,
  answers: runAnswers,
};
