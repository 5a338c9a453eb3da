import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepRun, readRun } from './keep-run.ts';
import type { RunRecord } from './run-record.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evals-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function run(started: string, mirror = true): RunRecord {
  const configuration = {
    started,
    git: 'a',
    node: 'v24',
    corpus: 'c',
    embedders: ['e5'],
    composer: 'q',
    mirror,
    models: true,
  };
  const recall = { name: 'recall', value: 0.5, cases: 1, counted: 1, low: 0, high: 1 };
  const suite = {
    suite: 'retrieval',
    seconds: 1,
    measures: [recall],
    groups: [],
    facts: {},
    skipped: [],
    headline: [],
    outcomes: [],
  };
  return { configuration, suites: [suite] };
}

describe('a run', () => {
  it('is kept beside the earlier ones, and is the latest', async () => {
    await keepRun(run('2026-11-24T09:00:00.000Z'), folder);
    const second = run('2026-11-24T10:00:00.000Z');
    await keepRun(second, folder);
    expect(await readRun(join(folder, 'latest.json'))).toEqual(second);
    expect(await readdir(join(folder, 'runs'))).toHaveLength(2);
  });

  it('is plotted with earlier runs of the same configuration only', async () => {
    await keepRun(run('2026-11-24T08:00:00.000Z', false), folder);
    await keepRun(run('2026-11-24T09:00:00.000Z'), folder);
    expect(await readFile(join(folder, 'latest.html'), 'utf8')).not.toContain('<polyline');
    await keepRun(run('2026-11-24T10:00:00.000Z'), folder);
    expect(await readFile(join(folder, 'latest.html'), 'utf8')).toContain('The last 2 runs');
  });
});
