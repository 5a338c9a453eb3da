import type { Measure, MeasuredGroup } from '../measures/aggregate.ts';
import type { Outcome } from '../measures/outcome.ts';

/** What a run was made with: two runs are comparable where these agree. */
export type RunConfiguration = {
  started: string;
  git: string;
  node: string;
  /** The version of the index, or null where no suite needed one. */
  corpus: string | null;
  embedders: readonly string[];
  composer: string;
  /** A corpus mirror was set: without one only what ships with the project is measured. */
  mirror: boolean;
  /** A sentence encoder was at hand, beside what ships with the project. */
  models: boolean;
};

export type SuiteRecord = {
  suite: string;
  seconds: number;
  measures: Measure[];
  groups: MeasuredGroup[];
  facts: Readonly<Record<string, string | number>>;
  skipped: readonly string[];
  headline: readonly string[];
  outcomes: Outcome[];
};

/** A whole run, as it is written to `evals/reports/latest.json` and kept. */
export type RunRecord = { configuration: RunConfiguration; suites: SuiteRecord[] };
