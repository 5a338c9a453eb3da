import { describe, expect, it } from 'vitest';
import type { BenchRecord, ServerFigures } from './bench-record.ts';
import { benchTable } from './bench-table.ts';

function figures(server: ServerFigures['server'], p50: number): ServerFigures {
  const load = { clients: 16, requests: 100, errors: 0, perSecond: 50, p50, p95: 2 * p50 };
  return {
    server,
    listensAfterMs: 400,
    readyAfterMs: 900,
    idleMegabytes: 200,
    loadedMegabytes: 250,
    loads: [{ path: 'search', load }],
  };
}

const record: BenchRecord = {
  started: '2026-11-24T09:00:00.000Z',
  node: 'v24',
  cores: 2,
  provisions: 1000,
  embedders: [],
  read: null,
  usualWay: null,
  servers: [figures('ours', 12), figures('plain', 8), figures('constant', 1)],
  skipped: ['reading: CORPUS_MIRROR is not a folder'],
};

describe('the bench table', () => {
  it('puts each figure beside the baselines of the same run, as a ratio', () => {
    const table = benchTable(record);
    expect(table).toContain('ours against plain, search, 16 clients: p50 × 1.50, p95 × 1.50');
    expect(table).toContain('ours against constant, search, 16 clients: p50 × 12.00');
  });

  it('says what was not measured', () => {
    expect(benchTable(record)).toContain('skipped: reading: CORPUS_MIRROR is not a folder');
  });
});
