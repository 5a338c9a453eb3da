import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { at, type Load } from '../drive.ts';

const execute = promisify(execFile);
const outputBytesMax = 256 * 1024 * 1024;

/** Looks each phrase up with plain `grep`, one after another; null where there is no `grep`. */
export async function grepLoad(phrases: readonly string[], path: string): Promise<Load | null> {
  const times: number[] = [];
  let errors = 0;
  const start = performance.now();
  for (const phrase of phrases) {
    const sent = performance.now();
    const status = await grep(phrase, path);
    if (status === 'missing') return null;
    if (status === 'done') times.push(performance.now() - sent);
    else errors += 1;
  }
  const perSecond = times.length / ((performance.now() - start) / 1000);
  times.sort((one, other) => one - other);
  return { clients: 1, requests: times.length, errors, perSecond, p50: at(times, 0.5), p95: at(times, 0.95) };
}

async function grep(phrase: string, path: string): Promise<'done' | 'failed' | 'missing'> {
  try {
    await execute('grep', ['-i', '-F', '--', phrase, path], { maxBuffer: outputBytesMax });
    return 'done';
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code === 'ENOENT') return 'missing';
    // It ends with 1 where it found nothing.
    return error.code === 1 ? 'done' : 'failed';
  }
}
