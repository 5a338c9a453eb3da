import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesBelow } from '../bytes-below.ts';
import type { IngestFigures } from './curve-point.ts';

/** Ingests the files into a folder in a process of its own, as the command does it, and measures it. */
export async function measureIngest(
  files: readonly string[],
  { dataDir, env }: { dataDir: string; env: readonly string[] },
): Promise<IngestFigures> {
  const start = performance.now();
  const { output, peakMegabytes } = await run([
    ...env,
    process.execPath,
    'ingest/main.ts',
    '--progress-json',
    ...files,
  ]);
  const seconds = (performance.now() - start) / 1000;
  const end = output.split('\n').find((line) => line.startsWith('{"type":"end"'));
  if (!end) throw new Error('The ingest run of the bench did not come to its end.');
  const { documents, provisions }: { documents: number; provisions: number } = JSON.parse(end);
  const bytes = await bytesBelow(join(dataDir, 'index'));
  return { documents, provisions, seconds, peakMegabytes, indexBytesPerProvision: bytes / provisions };
}

async function run(args: readonly string[]): Promise<{ output: string; peakMegabytes: number | null }> {
  const child = spawn('env', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  let peakMegabytes: number | null = null;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const watch = setInterval(async () => {
    peakMegabytes = (await peakOf(child.pid)) ?? peakMegabytes;
  }, 250);
  await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  clearInterval(watch);
  return { output, peakMegabytes };
}

/** The most memory that the process has had so far; null where the system does not say. */
async function peakOf(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(status)?.[1];
  return kilobytes ? Number(kilobytes) / 1024 : null;
}
