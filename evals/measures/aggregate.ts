import { bootstrapInterval, ratio } from './bootstrap.ts';
import type { Outcome, Score } from './outcome.ts';

/** A figure with what it rests on: so many cases, so many things counted, and its 95 per cent interval. */
export type Measure = { name: string; value: number; cases: number; counted: number; low: number; high: number };

/** The measures of the cases that share a value, for example of all paraphrases. */
export type MeasuredGroup = { by: string; value: string; measures: Measure[] };

/** One figure a measure over all outcomes that have it, in the order in which measures first occur. */
export function measure(outcomes: readonly Outcome[]): Measure[] {
  const byName = new Map<string, Score[]>();
  for (const { scores } of outcomes)
    for (const [name, score] of Object.entries(scores)) if (score[1] > 0) push(byName, name, score);
  return [...byName].map(([name, scores]) => ({
    name,
    value: ratio(scores),
    cases: scores.length,
    counted: scores.reduce((sum, score) => sum + score[1], 0),
    ...bootstrapInterval(scores),
  }));
}

/** The same, for each value that the cases are grouped by; the groups in the order in which they first occur. */
export function measureGroups(outcomes: readonly Outcome[]): MeasuredGroup[] {
  const members = new Map<string, Outcome[]>();
  for (const outcome of outcomes)
    for (const [by, values] of Object.entries(outcome.groups))
      for (const value of new Set(values)) push(members, `${by}\n${value}`, outcome);
  return [...members]
    .map(([key, group]) => {
      const [by = '', value = ''] = key.split('\n');
      return { by, value, measures: measure(group) };
    })
    .sort((one, other) => one.by.localeCompare(other.by));
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
