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
    loads: [{ path: 'search', load, cpuMs: 4 }],
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
  curve: [],
  page: null,
  skipped: ['reading: CORPUS_MIRROR is not a folder'],
};

describe('the bench table', () => {
  it('puts each figure beside the baselines of the same run, as a ratio', () => {
    const table = benchTable(record);
    expect(table).toContain('ours against plain, search, 16 clients: p50 × 1.50, p95 × 1.50');
    expect(table).toContain('ours against constant, search, 16 clients: p50 × 12.00');
  });

  it('has a column for each size of the curve, with the baselines in rows of their own', () => {
    const load = { clients: 1, requests: 9, errors: 0, perSecond: 5, p50: 3, p95: 40 };
    const point = (provisions: number) => ({
      ingest: { documents: 2, provisions, seconds: 10, peakMegabytes: 300, indexBytesPerProvision: 2000 },
      warmAfterMs: 900,
      servers: [figures('ours', 12), figures('same table', 30)],
      grep: [{ path: 'phrases', load, cpuMs: null }],
    });
    const lines = benchTable({ ...record, curve: [point(1000), point(150_000)] }).split('\n');
    const cells = (label: string) => lines.find((line) => line.startsWith(label))?.split(/ {2,}/);
    expect(cells('provisions  ')).toEqual(['provisions', '1,000', '150,000']);
    expect(cells('provisions a second')).toEqual(['provisions a second', '100', '15000']);
    expect(cells('search, ours, 16')).toEqual(['search, ours, 16 clients', '12.0 / 24.0, 4.0', '12.0 / 24.0, 4.0']);
    expect(cells('search, same table')).toContain('30.0 / 60.0, 4.0');
    expect(cells('phrases, grep')).toContain('3.0 / 40.0');
  });

  it('marks what the page falls short of', () => {
    const scores = { page: '/', form: 'mobile' as const, performance: 94, accessibility: 100, bestPractices: 95 };
    const interactions = [
      { what: 'typing', events: 9, longestMs: 99 },
      { what: 'stopping it', events: 3, longestMs: 100 },
    ];
    const lines = benchTable({ ...record, page: { scores: [scores], interactions } }).split('\n');
    const cells = (label: string) =>
      lines
        .find((line) => line.startsWith(label))
        ?.split(/ {2,}/)
        .slice(1);
    expect(cells('/, mobile')).toEqual(['94 (!)', '100', '95']);
    expect(cells('typing, 9 events')).toEqual(['99 ms']);
    expect(cells('stopping it, 3 events')).toEqual(['100 (!) ms']);
  });

  it('says what was not measured', () => {
    expect(benchTable(record)).toContain('skipped: reading: CORPUS_MIRROR is not a folder');
  });
});
