import { describe, expect, it } from 'vitest';
import { measure, measureGroups } from './aggregate.ts';
import type { Outcome } from './outcome.ts';

function outcome(id: string, kind: string, scores: Outcome['scores']): Outcome {
  return { id, groups: { kind: [kind] }, scores, asked: '', came: '' };
}

const outcomes = [
  outcome('a', 'lay', { recall: [1, 1], citations: [3, 4] }),
  outcome('b', 'lay', { recall: [0, 1], citations: [0, 0] }),
  outcome('c', 'list', { recall: [0.5, 1] }),
];

describe('measures', () => {
  it('are printed with the cases and the things that they rest on', () => {
    expect(measure(outcomes)).toMatchObject([
      { name: 'recall', value: 0.5, cases: 3, counted: 3 },
      { name: 'citations', value: 0.75, cases: 1, counted: 4 },
    ]);
  });

  it('leave out a case in which there was nothing to count', () => {
    expect(measure([outcomes[1]!]).map(({ name }) => name)).toEqual(['recall']);
  });

  it('come apart by what the cases are grouped by', () => {
    const groups = measureGroups(outcomes).map(({ by, value, measures }) => [by, value, measures[0]?.value]);
    expect(groups).toEqual([
      ['kind', 'lay', 0.5],
      ['kind', 'list', 0.5],
    ]);
  });
});
