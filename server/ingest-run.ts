import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Logger } from 'pino';
import { IngestProgress } from '#corpus/ingest-progress.ts';
import { advanceIngest, type IngestState, ingestNotStarted } from './ingest-state.ts';

/** An ingest run in a process of its own, so that a bad document can't take the server down with it. */
export type IngestRun = { state: () => IngestState; stop: () => void };

export type IngestRunParts = {
  /** The command that ingests and writes one line of JSON a step. */
  command: readonly string[];
  log: Logger;
  /** Called when the run is through, well or badly. */
  onEnd?: () => void;
};

/** Starts the run and follows it. A run that dies leaves the index whole, and the state says that it ended. */
export function startIngestRun({ command, log, onEnd }: IngestRunParts): IngestRun {
  let state = ingestNotStarted;
  const [program, ...args] = command;
  const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'inherit'] });

  createInterface({ input: child.stdout }).on('line', (line) => {
    const progress = parseProgress(line);
    if (!progress) {
      log.warn('a line of the ingest run could not be read');
      return;
    }
    state = advanceIngest(state, progress);
    if (progress.type === 'document' && !progress.ok)
      log.warn({ document: progress.document }, progress.message ?? 'not read');
  });
  child.on('error', (error) => log.error({ err: error }, 'the ingest run could not be started'));
  child.on('close', (status) => {
    state = { ...state, phase: 'ended', current: [] };
    log.info({ status, documents: state.done.length, failed: state.failed.length }, 'ingest ended');
    onEnd?.();
  });

  return { state: () => state, stop: () => stop(child) };
}

/** No run: none yet, or none wanted, where everything in the index counts and nothing remains. */
export function noIngestRun(phase: 'starting' | 'ended'): IngestRun {
  return { state: () => ({ ...ingestNotStarted, phase }), stop() {} };
}

function parseProgress(line: string): IngestProgress | null {
  try {
    return IngestProgress.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

function stop(child: ChildProcess): void {
  if (child.exitCode === null) child.kill('SIGTERM');
}
