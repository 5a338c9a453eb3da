import type { ServerFigures } from './bench-record.ts';
import { type BenchRequest, drive } from './drive.ts';
import { type ServerCommand, startServer } from './server-process.ts';

/** So many clients at once, as the promises are written. */
const clientCounts = [1, 16];
const warmUpMs = 1000;
const loadMs = 4000;

export type BenchedServer = Omit<ServerCommand, 'readyPath' | 'startWithinMs'> & {
  server: ServerFigures['server'];
  listensPath: string;
  readyPath: string;
};

/** Starts the server, loads it path by path, and stops it whatever happens. Takes at most about half a minute. */
export async function benchServer(
  { server, args, env, listensPath, readyPath }: BenchedServer,
  questions: readonly string[],
): Promise<ServerFigures> {
  const process = await startServer({ args, readyPath: listensPath, startWithinMs: 30_000, ...(env && { env }) });
  try {
    const readyAfterMs = process.startedAfterMs + (await waitFor(`${process.address}${readyPath}`));
    const idleMegabytes = await process.memory();
    const loads: ServerFigures['loads'] = [];
    for (const path of ['search', 'ask'] as const) {
      const requests = questions.map((question) => requestOf(path, process.address, question));
      await drive(requests, 1, warmUpMs);
      for (const clients of clientCounts) loads.push({ path, load: await drive(requests, clients, loadMs) });
    }
    const loadedMegabytes = await process.memory();
    return { server, listensAfterMs: process.startedAfterMs, readyAfterMs, idleMegabytes, loadedMegabytes, loads };
  } finally {
    await process.stop();
  }
}

function requestOf(path: 'search' | 'ask', address: string, question: string): BenchRequest {
  if (path === 'ask') return { url: `${address}/api/ask`, body: { question } };
  return { url: `${address}/api/search?q=${encodeURIComponent(question)}` };
}

/** A server whose index is up to date is ready at once; one that has to read documents again first may take minutes. */
const readyWithinMs = 5 * 60_000;

async function waitFor(url: string): Promise<number> {
  const start = performance.now();
  while (!(await fetch(url)).ok) {
    if (performance.now() - start > readyWithinMs) throw new Error(`The server is not ready: ${url}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - start;
}
