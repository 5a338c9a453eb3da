import type { SuiteName } from './arguments.ts';
import type { RunSuite } from './context.ts';
import { runAnswers } from './runners/answers.ts';
import { runChecks } from './runners/checks.ts';
import { runDrafts } from './runners/drafts.ts';
import { runModel } from './runners/model.ts';
import { runParse } from './runners/parse.ts';
import { runReferences } from './runners/references.ts';
import { runRetrieval } from './runners/retrieval.ts';

/** The suites that can be run, in the order in which they are. */
export const suites: Partial<Record<SuiteName, RunSuite>> = {
  parse: runParse,
  retrieval: runRetrieval,
  references: runReferences,
  answers: runAnswers,
  checks: runChecks,
  drafts: runDrafts,
  model: runModel,
};
