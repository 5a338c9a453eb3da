import { readFile } from 'node:fs/promises';
import { PDFParse } from 'pdf-parse';
import { readPdfDocument } from '#ingest/read-pdf-document.ts';

/** Pages a second of processor time, ours against plain text extraction of the same file, and their ratio. */
export type ReadSpeed = { file: string; pages: number; ours: number; plain: number; ratio: number; rounds: number };

/** Enough for a steady figure on a file of 33 pages. */
const roundsMax = 5;
const msMax = 20_000;

/** Reads the file both ways in turn, so that whatever else the machine does falls on both. */
export async function readSpeed(path: string): Promise<ReadSpeed> {
  const data = await readFile(path);
  const spent = { ours: 0, plain: 0 };
  let pages = 0;
  let rounds = 0;
  await readPlain(data);
  await readOurs(data);
  for (const end = performance.now() + msMax; rounds < roundsMax && performance.now() < end; rounds++) {
    spent.plain += await cpuSeconds(async () => {
      pages = await readPlain(data);
    });
    spent.ours += await cpuSeconds(() => readOurs(data));
  }
  const ours = (pages * rounds) / spent.ours;
  const plain = (pages * rounds) / spent.plain;
  return { file: path.split('/').at(-1) ?? path, pages, ours, plain, ratio: ours / plain, rounds };
}

async function readPlain(data: Uint8Array): Promise<number> {
  const parser = new PDFParse({ data: new Uint8Array(data) });
  const { total } = await parser.getText();
  await parser.destroy();
  return total;
}

async function readOurs(data: Uint8Array): Promise<void> {
  await readPdfDocument(new Uint8Array(data), { lang: null, symbol: null, scanCache: null });
}

async function cpuSeconds(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}
