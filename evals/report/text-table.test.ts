import { describe, expect, it } from 'vitest';
import { measure, measureGroups } from '../measures/aggregate.ts';
import type { Outcome } from '../measures/outcome.ts';
import type { RunRecord } from './run-record.ts';
import { textTable } from './text-table.ts';

const outcomes: Outcome[] = [
  { id: 'a', groups: { kind: ['paraphrase'] }, scores: { recall: [1, 1], rank: [0.5, 1] }, asked: '', came: '' },
  { id: 'b', groups: { kind: ['list'] }, scores: { recall: [0, 1] }, asked: '', came: '' },
];

const run: RunRecord = {
  configuration: {
    started: '2026-11-24T09:00:00.000Z',
    git: 'abc',
    node: 'v24',
    corpus: null,
    embedders: [],
    composer: 'quotation',
    mirror: false,
    models: false,
  },
  suites: [
    {
      suite: 'retrieval',
      seconds: 2,
      measures: measure(outcomes),
      groups: measureGroups(outcomes),
      facts: { search: 'p50 3 ms' },
      skipped: ['4 cases: not at hand'],
      headline: ['recall'],
      outcomes,
    },
  ],
};

describe('the table', () => {
  const lines = textTable(run).split('\n');

  it('prints no figure without its count and interval', () => {
    expect(lines).toContain('  recall  0.500 of 2 (0.00–1.00)');
  });

  it('gives each group one line with the headline measures', () => {
    expect(lines.some((line) => /kind\s+paraphrase\s+1\.000 of 1/.test(line))).toBe(true);
    expect(lines.some((line) => line.includes('rank') && line.includes('kind'))).toBe(false);
  });

  it('says what was skipped, and that there was no mirror', () => {
    expect(textTable(run)).toContain('skipped: 4 cases: not at hand');
    expect(textTable(run)).toContain('CORPUS_MIRROR is not set');
  });
});
