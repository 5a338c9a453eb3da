import type { PathLoad, ServerFigures } from './bench-record.ts';
import { type BenchRequest, drive } from './drive.ts';
import { answers, type ServerCommand, type ServerProcess, startServer } from './server-process.ts';

const warmUpMs = 1000;
const loadMs = 4000;

export type BenchedServer = Omit<ServerCommand, 'readyPath' | 'startWithinMs'> & {
  server: ServerFigures['server'];
  listensPath: string;
  readyPath: string;
};

/** One kind of request, made for the server's address, and the numbers of clients that send it. */
export type Workload = { path: string; clients: readonly number[]; requests: (address: string) => BenchRequest[] };

/** Starts the server, loads it path by path, and stops it whatever happens. */
export async function benchServer(
  { server, listensPath, readyPath, ...command }: BenchedServer,
  workloads: readonly Workload[],
): Promise<ServerFigures> {
  const process = await startServer({ ...command, readyPath: listensPath, startWithinMs: 30_000 });
  try {
    const readyAfterMs = process.startedAfterMs + (await waitFor(`${process.address}${readyPath}`));
    const idleMegabytes = await process.memory();
    const loads: PathLoad[] = [];
    for (const { path, clients, requests } of workloads) {
      const all = requests(process.address);
      await drive(all, 1, warmUpMs);
      for (const count of clients) loads.push({ path, ...(await underLoad(process, all, count)) });
    }
    const loadedMegabytes = await process.memory();
    return { server, listensAfterMs: process.startedAfterMs, readyAfterMs, idleMegabytes, loadedMegabytes, loads };
  } finally {
    await process.stop();
  }
}

async function underLoad(process: ServerProcess, requests: readonly BenchRequest[], clients: number) {
  const before = await process.cpuMs();
  const load = await drive(requests, clients, loadMs);
  const after = await process.cpuMs();
  const answered = load.requests + load.errors;
  return { load, cpuMs: before === null || after === null ? null : (after - before) / answered };
}

/** So many clients at once, as the promises are written. */
const clientCounts = [1, 16];

export function searchWorkload(questions: readonly string[]): Workload {
  return {
    path: 'search',
    clients: clientCounts,
    requests: (address) =>
      questions.map((question) => ({ url: `${address}/api/search?q=${encodeURIComponent(question)}` })),
  };
}

export function askWorkload(questions: readonly string[]): Workload {
  return {
    path: 'ask',
    clients: clientCounts,
    requests: (address) => questions.map((question) => ({ url: `${address}/api/ask`, body: { question } })),
  };
}

/** A server whose index is up to date is ready at once; one that has to read documents again first may take minutes. */
const readyWithinMs = 5 * 60_000;

/** Waits until the address answers with a success; gives the time it took. */
export async function waitFor(url: string): Promise<number> {
  const start = performance.now();
  while (!(await answers(url))) {
    if (performance.now() - start > readyWithinMs) throw new Error(`The server is not ready: ${url}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - start;
}
