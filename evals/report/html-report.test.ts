import { describe, expect, it } from 'vitest';
import { measure, measureGroups } from '../measures/aggregate.ts';
import type { Outcome } from '../measures/outcome.ts';
import { htmlReport } from './html-report.ts';
import type { RunRecord } from './run-record.ts';

const outcomes: Outcome[] = [
  {
    id: 'misbehave-001',
    groups: { kind: ['misbehaviour'] },
    scores: { 'recall@5': [0, 1], 'fabricated citations': [0, 2] },
    asked: '<script>alert(1)</script>',
    came: 'nothing & "less"',
  },
];

const run: RunRecord = {
  configuration: {
    started: '2026-11-24T09:00:00.000Z',
    git: 'abc',
    node: 'v24',
    corpus: 'v1',
    embedders: ['e5'],
    composer: 'quotation',
    mirror: false,
    models: false,
  },
  suites: [
    {
      suite: 'retrieval',
      seconds: 1,
      measures: measure(outcomes),
      groups: measureGroups(outcomes),
      facts: {},
      headline: [],
      skipped: ['3 cases: not at hand'],
      outcomes,
    },
  ],
};

describe('the report', () => {
  it('shows questions and answers as text, never as markup', async () => {
    const page = await htmlReport(run, []);
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('nothing &amp; &quot;less&quot;');
  });

  it('says what every figure rests on, and what was skipped', async () => {
    const page = await htmlReport(run, []);
    expect(page).toContain('0.000 of 1 (0.00–0.00)');
    expect(page).toContain('3 cases: not at hand');
    expect(page).toContain('no corpus mirror');
  });

  it('is one file that asks for nothing else', async () => {
    const page = await htmlReport(run, [run]);
    expect(page).not.toMatch(/<(?:link|img|script)\b|url\(/);
    expect(page).toContain('<polyline');
  });

  it('lists a case by what it lost, and not by what must be low and is', async () => {
    const page = await htmlReport(run, []);
    expect(page).toContain('<td>recall@5</td>');
  });

  it('tells case by case what went differently from the run before', async () => {
    const earlier = structuredClone(run);
    const [suite] = earlier.suites;
    if (suite?.outcomes[0]) suite.outcomes[0] = { ...suite.outcomes[0], scores: { 'recall@5': [1, 1] } };
    const page = await htmlReport(run, [earlier]);
    expect(page).toMatch(/1 figures of cases got worse, 0 better/);
    expect(page).toContain('<td>1.00</td><td>0.00</td>');
  });
});
