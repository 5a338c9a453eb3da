import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The program as a person runs it, on a port and in a folder of its own. */
export type RunningProgram = AsyncDisposable & { address: string };

export type ProgramOptions = {
  /** Without a mirror it runs on what is bundled. */
  corpusMirror?: string | undefined;
  modelMirror?: string | undefined;
};

// Reading every document of a mirror on a busy machine takes minutes; the bundled ones are read in seconds.
const readyWithinMs = 900_000;
const askAgainMs = 500;

/** Starts the server, waits until every document at hand is read, and removes everything when it is disposed of. */
export async function startProgram({ corpusMirror, modelMirror }: ProgramOptions = {}): Promise<RunningProgram> {
  const dataDir = mkdtempSync(join(tmpdir(), 'program-'));
  const port = await freePort();
  const settings = {
    ...(corpusMirror ? { CORPUS_MIRROR: corpusMirror } : {}),
    ...(modelMirror ? { MODEL_MIRROR: modelMirror } : { EMBEDDING_MODEL: 'none' }),
    DATA_DIR: dataDir,
    PORT: String(port),
    OFFLINE: '1',
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, ['server/main.ts'], { env: settings, stdio: ['ignore', 'ignore', 'inherit'] });
  const address = `http://localhost:${port}`;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await ready(address, ended);
  return {
    address,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function ready(address: string, ended: Promise<void>): Promise<void> {
  let hasEnded = false;
  ended.then(() => {
    hasEnded = true;
  });
  const until = performance.now() + readyWithinMs;
  while (performance.now() < until && !hasEnded) {
    const response = await fetch(`${address}/readyz`).catch(() => null);
    if (response?.ok) return;
    await wait(askAgainMs);
  }
  throw new Error(hasEnded ? 'The server ended before it was ready.' : 'The documents were not read in time.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
