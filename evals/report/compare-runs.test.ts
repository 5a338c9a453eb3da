import { describe, expect, it } from 'vitest';
import { compareRuns, comparisonText, isGain } from './compare-runs.ts';
import type { RunRecord } from './run-record.ts';

function run(scores: Record<string, [number, number]>): RunRecord {
  const outcomes = Object.entries(scores).map(([id, score]) => ({
    id,
    groups: {},
    scores: { recall: score },
    asked: `question ${id}`,
    came: '',
  }));
  return { suites: [{ suite: 'retrieval', outcomes }] } as unknown as RunRecord;
}

describe('two runs', () => {
  const changes = compareRuns(
    run({ a: [1, 1], b: [0, 1], c: [1, 2] }),
    run({ a: [0, 1], b: [1, 1], c: [2, 4], d: [1, 1] }),
  );

  it('differ in the cases that went better or worse, and in no other', () => {
    expect(changes.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['a', 1, 0],
      ['b', 0, 1],
    ]);
  });

  it('are told with the losses first', () => {
    expect(
      comparisonText(changes)
        .split('\n')
        .map((line) => line.trim().split(' ')[1]),
    ).toEqual(['figures', 'a', 'figures', 'b']);
  });

  it('are better with less of what must not happen', () => {
    const one = { suite: 'model', id: 'a', asked: '', before: 1, after: 0 };
    expect(isGain({ ...one, measure: 'false statements shown' })).toBe(true);
    expect(isGain({ ...one, measure: 'honest statements withheld' })).toBe(true);
    expect(isGain({ ...one, measure: 'recall' })).toBe(false);
  });
});
