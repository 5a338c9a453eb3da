import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { suiteNames } from '../arguments.ts';
import type { Measure } from '../measures/aggregate.ts';
import type { RunRecord } from './run-record.ts';

/** A figure that may not get worse: at least, or at most, so much. */
export const FloorRule = z.strictObject({
  suite: z.enum(suiteNames),
  measure: z.string(),
  /** Over the cases of one group, for example `{ "by": "language", "value": "en" }`; over all where absent. */
  group: z.strictObject({ by: z.string(), value: z.string() }).optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  /** What the figure presupposes; the rule is not applied to a run without it. */
  needs: z.array(z.enum(['mirror', 'models'])),
});
export type FloorRule = z.infer<typeof FloorRule>;

export const Floor = z.strictObject({ rules: z.array(FloorRule) });

export async function readFloor(file: URL): Promise<FloorRule[]> {
  return Floor.parse(JSON.parse(await readFile(file, 'utf8'))).rules;
}

/** One line for each rule that the run breaks; a suite that was not run breaks none. */
export function belowFloor(run: RunRecord, rules: readonly FloorRule[]): string[] {
  return rules.flatMap((rule) => {
    const suite = run.suites.find((one) => one.suite === rule.suite);
    if (!suite || rule.needs.some((need) => !run.configuration[need])) return [];
    const { group } = rule;
    const measures = group
      ? suite.groups.find(({ by, value }) => by === group.by && value === group.value)?.measures
      : suite.measures;
    return verdict(
      rule,
      measures?.find(({ name }) => name === rule.measure),
    );
  });
}

function verdict(rule: FloorRule, found: Measure | undefined): string[] {
  const name = `${rule.suite}: ${rule.measure}${rule.group ? ` (${rule.group.by} ${rule.group.value})` : ''}`;
  if (!found) return [`${name} was not measured, but has a floor`];
  if (rule.atLeast !== undefined && found.value < rule.atLeast)
    return [`${name} is ${found.value.toFixed(3)}, and must be at least ${rule.atLeast}`];
  if (rule.atMost !== undefined && found.value > rule.atMost)
    return [`${name} is ${found.value.toFixed(3)}, and must be at most ${rule.atMost}`];
  return [];
}
