import type { Outcome } from '../measures/outcome.ts';
import { isBetterLow } from './is-better-low.ts';
import type { RunRecord } from './run-record.ts';

/** One case that went differently in two runs. */
export type Changed = { suite: string; id: string; asked: string; measure: string; before: number; after: number };

/** Every case and measure that differs between two runs, gains and losses alike; cases that only one run has are left out. */
export function compareRuns(before: RunRecord, after: RunRecord): Changed[] {
  return after.suites.flatMap(({ suite, outcomes }) => {
    const earlier = new Map(
      before.suites.find((one) => one.suite === suite)?.outcomes.map((outcome) => [outcome.id, outcome]),
    );
    return outcomes.flatMap((outcome) => changesOf(suite, earlier.get(outcome.id), outcome));
  });
}

/** The comparison as lines: losses first, since they are what is looked for. */
export function comparisonText(changes: readonly Changed[]): string {
  if (changes.length === 0) return 'No case went differently.';
  const losses = changes.filter((one) => !isGain(one));
  const gains = changes.filter(isGain);
  return [
    `${losses.length} figures got worse`,
    ...losses.map(line),
    `${gains.length} figures got better`,
    ...gains.map(line),
  ].join('\n');
}

/** True for a change to the better; of what must not happen, less is better. */
export function isGain({ measure, before, after }: Changed): boolean {
  return isBetterLow(measure) ? after < before : after > before;
}

function changesOf(suite: string, before: Outcome | undefined, after: Outcome): Changed[] {
  return Object.entries(after.scores).flatMap(([measure, score]) => {
    const earlier = before?.scores[measure];
    if (!earlier || earlier[1] === 0 || score[1] === 0) return [];
    const values = { before: earlier[0] / earlier[1], after: score[0] / score[1] };
    return values.before === values.after ? [] : [{ suite, id: after.id, asked: after.asked, measure, ...values }];
  });
}

function line({ suite, id, measure, before, after, asked }: Changed): string {
  return `  ${suite} ${id} ${measure}: ${before.toFixed(2)} → ${after.toFixed(2)}  ${asked}`;
}
