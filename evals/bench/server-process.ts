import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';

/** A server in a process of its own, on a free port of the loopback. */
export type ServerProcess = {
  address: string;
  /** From the start of the process to the first answer. */
  startedAfterMs: number;
  /** Resident memory now, in megabytes; null where the system does not say. */
  memory: () => Promise<number | null>;
  /** Processor time that it has used so far; null where the system does not say. */
  cpuMs: () => Promise<number | null>;
  stop: () => Promise<void>;
};

export type ServerCommand = {
  args: readonly string[];
  /** Answers with a success once the server can be used. */
  readyPath: string;
  /** Variables beside those of this process. */
  env?: Readonly<Record<string, string>>;
  /** Variables of this process that it does not get. */
  unset?: readonly string[];
  startWithinMs: number;
};

/** Starts the server and waits until it answers; one that does not start in time is stopped, and that is an error. */
export async function startServer({
  args,
  readyPath,
  env,
  unset = [],
  startWithinMs,
}: ServerCommand): Promise<ServerProcess> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = spawn(
    'env',
    [...unset.flatMap((name) => ['-u', name]), ...settings({ ...env, PORT: String(port) }), process.execPath, ...args],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  try {
    await waitUntilReady(child, `${address}${readyPath}`, startWithinMs);
  } catch (error) {
    await stop(child);
    throw error;
  }
  return {
    address,
    startedAfterMs: performance.now() - started,
    memory: () => residentMegabytes(child.pid),
    cpuMs: () => processorMs(child.pid),
    stop: () => stop(child),
  };
}

/** As arguments of `env`, which keeps everything else of the environment as it is. */
function settings(variables: Readonly<Record<string, string>>): string[] {
  return Object.entries(variables).map(([name, value]) => `${name}=${value}`);
}

async function waitUntilReady(child: ChildProcess, url: string, withinMs: number): Promise<void> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`The server ended with status ${child.exitCode} before it answered.`);
    if (await answers(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`The server did not answer at ${url} within ${withinMs} ms.`);
}

/** True when the address answers with a success now. */
export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    // It does not listen yet, or has closed the connection.
    return false;
  }
}

async function residentMegabytes(pid: number | undefined): Promise<number | null> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
    return kilobytes ? Number(kilobytes) / 1024 : null;
  } catch {
    // Systems without /proc don't say.
    return null;
  }
}

/** The system counts in hundredths of a second. */
const tickMs = 10;

async function processorMs(pid: number | undefined): Promise<number | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold spaces; the fields are counted behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  } catch {
    // Systems without /proc don't say.
    return null;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(late);
}

/** A port of the loopback that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
