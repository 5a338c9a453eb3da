/**
 * What a case contributed to a measure: `[earned, of]`. A recall of one case is `[0.5, 1]`;
 * three right citations out of four are `[3, 4]`, so that cases with more to count weigh more.
 */
export type Score = readonly [earned: number, of: number];

/** How one case went: its scores by the measure's name, what it is grouped by, and a line for people. */
export type Outcome = {
  id: string;
  /** `kind`, `language`, `instrument`, `split`, …: figures are reported for each value; a case may have several. */
  groups: Readonly<Record<string, readonly string[]>>;
  scores: Readonly<Record<string, Score>>;
  /** What was asked, for people. */
  asked: string;
  /** What came, for people: the ids found, the verdict. */
  came: string;
};

/** What a runner gives back: an outcome a case, and what it could not measure and why. */
export type SuiteRun = {
  suite: string;
  outcomes: Outcome[];
  skipped: string[];
  /** The measures that a terminal shows for each group; the page shows all. */
  headline: readonly string[];
  /** Plain facts of the run, printed beside the figures: counts, times, sizes. */
  facts?: Readonly<Record<string, string | number>>;
};
