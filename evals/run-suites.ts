import type { SuiteName } from './arguments.ts';
import type { EvalContext, RunSuite } from './context.ts';
import { measure, measureGroups } from './measures/aggregate.ts';
import type { SuiteRecord } from './report/run-record.ts';

/** Runs the suites one after the other and works out their figures. */
export async function runSuites(
  suites: readonly (readonly [SuiteName, RunSuite])[],
  context: EvalContext,
): Promise<SuiteRecord[]> {
  const records: SuiteRecord[] = [];
  for (const [name, run] of suites) {
    context.say(`Running ${name} …`);
    const start = performance.now();
    const { suite, outcomes, skipped, headline, facts = {} } = await run(context);
    const seconds = (performance.now() - start) / 1000;
    const groups = measureGroups(outcomes);
    records.push({ suite, seconds, measures: measure(outcomes), groups, facts, skipped, headline, outcomes });
  }
  return records;
}
