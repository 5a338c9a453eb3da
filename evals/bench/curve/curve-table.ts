import type { PathLoad, ServerFigures } from '../bench-record.ts';
import type { CurvePoint, IngestFigures } from './curve-point.ts';

type Row = { label: string; cells: string[] };

/** The curve as lines of text: a column a size, a row a measure; times are the middle and the slow end in ms. */
export function curveTable(curve: readonly CurvePoint[]): string[] {
  const [first] = curve;
  if (!first) return [];
  const rows: Row[] = [
    row('provisions', curve, ({ ingest }) => ingest.provisions.toLocaleString('en')),
    row('documents', curve, ({ ingest }) => ingest.documents.toLocaleString('en')),
    row('ingest, s', curve, ({ ingest }) => ingest.seconds.toFixed(0)),
    row('documents a second', curve, ({ ingest }) => rateOf(ingest, 'documents')),
    row('provisions a second', curve, ({ ingest }) => rateOf(ingest, 'provisions')),
    row('most memory of the ingest, MB', curve, ({ ingest }) => megabytes(ingest.peakMegabytes)),
    row('index on disk, bytes a provision', curve, ({ ingest }) => ingest.indexBytesPerProvision.toFixed(0)),
    row('server listens after, ms', curve, (point) => ours(point)?.listensAfterMs.toFixed(0)),
    row('first answer out of all texts after, ms', curve, ({ warmAfterMs }) => warmAfterMs.toFixed(0)),
    row('memory of the server after the load, MB', curve, (point) => megabytes(ours(point)?.loadedMegabytes)),
    ...first.servers.flatMap(({ server, loads }) => loads.map((one) => loadRow(curve, server, one))),
    ...first.grep.map((one) => loadRow(curve, 'grep', one)),
  ];
  return [
    '',
    'over growing indexes (p50 / p95 in ms, and the processor time of the server a request):',
    ...inColumns(rows),
  ];
}

function row(label: string, curve: readonly CurvePoint[], cell: (point: CurvePoint) => string | undefined): Row {
  return { label, cells: curve.map((point) => cell(point) ?? '–') };
}

function loadRow(curve: readonly CurvePoint[], server: string, { path, load: { clients } }: PathLoad): Row {
  const label = `${path}, ${server}, ${clients} client${clients === 1 ? '' : 's'}`;
  return row(label, curve, (point) => {
    const loads = server === 'grep' ? point.grep : point.servers.find((one) => one.server === server)?.loads;
    const found = loads?.find((one) => one.path === path && one.load.clients === clients);
    if (!found) return undefined;
    const { load, cpuMs } = found;
    const errors = load.errors > 0 ? `, ${load.errors} errors` : '';
    const spent = cpuMs === null ? '' : `, ${cpuMs.toFixed(1)}`;
    return `${load.p50.toFixed(1)} / ${load.p95.toFixed(1)}${spent}${errors}`;
  });
}

function ours({ servers }: CurvePoint): ServerFigures | undefined {
  return servers.find(({ server }) => server === 'ours');
}

function rateOf({ seconds, ...counts }: IngestFigures, what: 'documents' | 'provisions'): string {
  return (counts[what] / seconds).toFixed(0);
}

function megabytes(value: number | null | undefined): string | undefined {
  return value?.toFixed(0);
}

function inColumns(rows: readonly Row[]): string[] {
  const labelWidth = Math.max(...rows.map(({ label }) => label.length));
  const cellWidth = Math.max(...rows.flatMap(({ cells }) => cells.map((cell) => cell.length)));
  return rows.map(({ label, cells }) =>
    [label.padEnd(labelWidth), ...cells.map((cell) => cell.padStart(cellWidth))].join('  '),
  );
}
