import { describe, expect, it } from 'vitest';
import { belowFloor, type FloorRule, readFloor } from './floor.ts';
import type { RunRecord } from './run-record.ts';

const recall = { name: 'recall@5', value: 0.7, cases: 10, counted: 10, low: 0.5, high: 0.9 };
const run = {
  configuration: { mirror: true, models: false },
  suites: [
    {
      suite: 'retrieval',
      measures: [recall],
      groups: [{ by: 'language', value: 'fr', measures: [{ ...recall, value: 0.4 }] }],
    },
  ],
} as unknown as RunRecord;

function rule(parts: Partial<FloorRule>): FloorRule {
  return { suite: 'retrieval', measure: 'recall@5', needs: [], ...parts };
}

describe('the floor', () => {
  it('names a figure that is too low, or too high where it must be low', () => {
    expect(belowFloor(run, [rule({ atLeast: 0.75 })])).toEqual([
      'retrieval: recall@5 is 0.700, and must be at least 0.75',
    ]);
    expect(belowFloor(run, [rule({ atMost: 0.1 })])).toHaveLength(1);
    expect(belowFloor(run, [rule({ atLeast: 0.7 }), rule({ atMost: 0.7 })])).toEqual([]);
  });

  it('can stand under one group of cases', () => {
    expect(belowFloor(run, [rule({ atLeast: 0.5, group: { by: 'language', value: 'fr' } })])).toHaveLength(1);
  });

  it('does not hold for a run that lacks what the figure needs', () => {
    expect(belowFloor(run, [rule({ atLeast: 0.9, needs: ['models'] })])).toEqual([]);
  });

  it('complains of a figure that has vanished', () => {
    expect(belowFloor(run, [rule({ measure: 'recall@7', atLeast: 0.5 })])).toHaveLength(1);
  });

  it('that ships with the project can be read', async () => {
    await expect(readFloor(new URL('../floor.json', import.meta.url))).resolves.toBeInstanceOf(Array);
  });
});
