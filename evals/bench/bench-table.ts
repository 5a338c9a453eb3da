import type { BenchRecord, ServerFigures } from './bench-record.ts';
import { curveTable } from './curve/curve-table.ts';
import { pageTable } from './page/page-table.ts';

/** The run as plain text, with the ratios to the baselines of the same run. */
export function benchTable(record: BenchRecord): string {
  return [
    `${record.cores} cores, Node ${record.node}`,
    ...(record.servers.length > 0 ? wholeLines(record) : []),
    ...curveTable(record.curve),
    ...(record.page ? pageTable(record.page) : []),
    ...record.skipped.map((line) => `skipped: ${line}`),
  ].join('\n');
}

function wholeLines(record: BenchRecord): string[] {
  return [
    `${record.provisions} provisions, embedders ${record.embedders.join(', ') || 'none'}`,
    readLine(record),
    usualLine(record),
    ...record.servers.map(startLine),
    'server    path    clients  requests/s  p50 ms  p95 ms  cpu ms  errors',
    ...record.servers.flatMap(loadLines),
    ...ratioLines(record.servers),
  ];
}

function readLine({ read }: BenchRecord): string {
  if (!read) return 'reading: not measured';
  const { file, pages, ours, plain, ratio, rounds } = read;
  return `reading ${file} (${pages} pages, ${rounds} rounds): ${ours.toFixed(0)} pages a CPU second, plain getText ${plain.toFixed(0)}, ratio ${ratio.toFixed(2)}`;
}

function usualLine({ usualWay }: BenchRecord): string {
  if (!usualWay) return 'finding against the usual way: not measured';
  const { questions, chunks, ours, usual, usualWithNumber } = usualWay;
  return `recall@5 of ${questions} English questions: ours ${ours.toFixed(2)}, ${chunks} page chunks ${usual.toFixed(2)}, with the number in the same chunk ${usualWithNumber.toFixed(2)}`;
}

function startLine({ server, listensAfterMs, readyAfterMs, idleMegabytes, loadedMegabytes }: ServerFigures): string {
  const memory =
    idleMegabytes && loadedMegabytes
      ? `${Math.round(idleMegabytes)} MB, ${Math.round(loadedMegabytes)} MB after the load`
      : 'memory unknown';
  return `${server.padEnd(9)} listens after ${Math.round(listensAfterMs)} ms, is ready after ${Math.round(readyAfterMs)} ms, ${memory}`;
}

function loadLines({ server, loads }: ServerFigures): string[] {
  return loads.map(({ path, load, cpuMs }) =>
    [
      server.padEnd(9),
      path.padEnd(7),
      String(load.clients).padStart(7),
      load.perSecond.toFixed(0).padStart(11),
      load.p50.toFixed(1).padStart(7),
      load.p95.toFixed(1).padStart(7),
      (cpuMs?.toFixed(1) ?? '–').padStart(7),
      String(load.errors).padStart(7),
    ].join(' '),
  );
}

/** Ours over each baseline, by path and clients: how many times as long the median and the slow end take. */
function ratioLines(servers: readonly ServerFigures[]): string[] {
  const ours = servers.find(({ server }) => server === 'ours');
  if (!ours) return [];
  return servers
    .filter((one) => one !== ours)
    .flatMap(({ server, loads }) =>
      loads.flatMap(({ path, load }) => {
        const own = ours.loads.find((one) => one.path === path && one.load.clients === load.clients)?.load;
        if (!own) return [];
        const times = `p50 × ${(own.p50 / load.p50).toFixed(2)}, p95 × ${(own.p95 / load.p95).toFixed(2)}`;
        return `ours against ${server}, ${path}, ${load.clients} clients: ${times}`;
      }),
    );
}
