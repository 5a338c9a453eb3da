import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ProvisionRecord, Region } from '#corpus/provision/provision.ts';
import { isCutOutRight } from '../scorers/cut-out-words.ts';

const run = promisify(execFile);

// The reader cuts whole dots, so it is given ten a point.
const dotsAPoint = 10;
const marginPoints = 0.5;
/** So many provisions of a document are cut out: each rectangle costs a process. */
const sampleSize = 3;

/** Whether poppler's pdftotext, the independent reader, is there. */
export async function canCutOut(): Promise<boolean> {
  return run('pdftotext', ['-v']).then(
    () => true,
    () => false,
  );
}

/** Of a sample of provisions spread over a PDF, how many have rectangles that hold exactly their words. */
export async function cutOutScore(path: string, provisions: readonly ProvisionRecord[]): Promise<[number, number]> {
  const placed = provisions.filter(({ origin, text, regions }) => origin === 'pdf' && text && regions.length > 0);
  const sample = spread(placed);
  const right = await Promise.all(sample.map(async (one) => isCutOutRight(await wordsInside(path, one.regions), one)));
  return [right.filter(Boolean).length, sample.length];
}

function spread<T>(items: readonly T[]): T[] {
  if (items.length <= sampleSize) return [...items];
  return Array.from({ length: sampleSize }, (_, at) => items[Math.floor(((at + 0.5) * items.length) / sampleSize)]!);
}

async function wordsInside(path: string, regions: readonly Region[]): Promise<string> {
  const parts: string[] = [];
  for (const region of regions) parts.push((await run('pdftotext', [...cut(region), path, '-'])).stdout);
  return parts.join(' ');
}

function cut({ page, x, y, width, height }: Region): string[] {
  const dots = (points: number) => String(Math.round(points * dotsAPoint));
  const sizes = {
    x: dots(x - marginPoints),
    y: dots(y - marginPoints),
    W: dots(width + 2 * marginPoints),
    H: dots(height + 2 * marginPoints),
  };
  const area = Object.entries(sizes).flatMap(([flag, value]) => [`-${flag}`, value]);
  return ['-r', String(72 * dotsAPoint), '-f', String(page), '-l', String(page), ...area];
}
