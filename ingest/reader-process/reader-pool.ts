import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ReaderReply, ReadJob, ReadResult } from './read-job.ts';

export type ReaderLimits = { timeMs: number; memoryBytes: number };

/** A scan of a hundred pages takes minutes; nothing that the United Nations has issued needs more than this. */
export const readerLimits: ReaderLimits = { timeMs: 15 * 60_000, memoryBytes: 2e9 };

/** Reads documents in other processes, so that a hostile or broken file takes down nothing but its own reading. */
export type ReaderPool = {
  /** Never throws for a bad file: the result says what is wrong with it. Throws when the signal aborts. */
  read(job: ReadJob, signal: AbortSignal): Promise<ReadResult>;
  close(): void;
};

export type ReaderPoolOptions = {
  /** How many documents are read at once. */
  size: number;
  limits?: ReaderLimits;
  program?: URL;
};

export function createReaderPool({ size, limits = readerLimits, program = reader }: ReaderPoolOptions): ReaderPool {
  const idle: ChildProcess[] = [];
  const busy = new Set<ChildProcess>();
  const waiting: (() => void)[] = [];

  async function takeReader(): Promise<ChildProcess> {
    while (busy.size >= size) await new Promise<void>((resolve) => waiting.push(resolve));
    const alive = idle.splice(0).filter(({ connected }) => connected);
    const reader = alive.pop() ?? startReader(program, limits);
    idle.push(...alive);
    busy.add(reader);
    return reader;
  }

  function giveBack(reader: ChildProcess, reply: ReaderReply | null): void {
    busy.delete(reader);
    // What a reader holds on to after a large document is not counted against the next one.
    if (reply && reply.rssBytes < limits.memoryBytes / 2) idle.push(reader);
    else reader.kill('SIGKILL');
    waiting.shift()?.();
  }

  return {
    async read(job, signal) {
      const reader = await takeReader();
      let reply: ReaderReply | null = null;
      try {
        const outcome = await ask(reader, job, limits, signal);
        if (typeof outcome === 'string') return { ok: false, message: sentence(job, outcome) };
        reply = outcome;
        return reply.result;
      } finally {
        giveBack(reader, reply);
      }
    },
    close() {
      for (const reader of [...idle.splice(0), ...busy]) reader.kill('SIGKILL');
    },
  };
}

const reader = new URL('./reader.ts', import.meta.url);

function startReader(program: URL, { memoryBytes }: ReaderLimits): ChildProcess {
  const heapMb = Math.max(64, Math.floor(memoryBytes / 2 ** 21));
  return fork(fileURLToPath(program), [String(memoryBytes)], {
    execArgv: [`--max-old-space-size=${heapMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** The reader's reply, or what went wrong with the reader itself. */
async function ask(
  reader: ChildProcess,
  job: ReadJob,
  { timeMs }: ReaderLimits,
  signal: AbortSignal,
): Promise<ReaderReply | string> {
  const settled = new AbortController();
  const until = { signal: AbortSignal.any([signal, settled.signal]) };
  try {
    const outcome = Promise.race([
      once(reader, 'message', until).then(([reply]) => reply as ReaderReply),
      once(reader, 'exit', until).then(() => 'made its reader run out of memory, stand still or crash'),
      wait(timeMs, `took longer than ${Math.round(timeMs / 1000)} seconds to read`, until),
    ]);
    reader.send(job);
    return await outcome;
  } finally {
    settled.abort();
  }
}

function sentence({ files }: ReadJob, what: string): string {
  return `${files.map(({ path }) => basename(path)).join(' and ')} ${what}. Leave it out, or bring another copy.`;
}
