import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '#config';
import { textOfLine } from '../page-line.ts';
import { readScan } from './read-scan.ts';
import type { Recognizer } from './recognizer.ts';
import type { PageReading } from './scan-cache.ts';
import { hasLanguageData, startTesseract } from './tesseract-recognizer.ts';

/** A PDF of one page with these lines on it; drawn as a picture it is as good as a scan. */
function pdfWith(lines: string[]): Uint8Array {
  const text = lines.map((line) => `(${line}) Tj T*`).join(' ');
  const content = `BT /F 14 Tf 20 TL 72 700 Td ${text} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size 6 >>\n%%EOF`);
}

let recognizer: Recognizer;
beforeAll(async () => {
  recognizer = await startTesseract('en');
});
afterAll(() => recognizer.close());

describe('readScan', () => {
  const lines = ['1. Lamps shall burn at night.', '2. No keeper shall be punished', 'for the fog.'];

  it('reads the picture of a page, each word in its place', async () => {
    const read = await readScan(pdfWith(lines), [1], { recognizer });
    expect(read.map(textOfLine)).toEqual(lines);
    const [number] = read[0]!.words;
    expect(number!.confidence).toBeGreaterThan(0.5);
    expect(Math.abs(number!.box!.x - 72)).toBeLessThan(3);
    expect(Math.abs(number!.box!.y - (792 - 700 - 10))).toBeLessThan(4);
  }, 60_000);

  it('keeps what it read', async () => {
    const kept = new Map<string, PageReading>();
    const cache = {
      get: async (key: string) => kept.get(key) ?? null,
      set: async (key: string, reading: PageReading) => void kept.set(key, reading),
    };
    const first = await readScan(pdfWith(lines), [1], { recognizer, cache });
    expect(kept.size).toBe(1);
    expect(await readScan(pdfWith(lines), [1], { recognizer, cache })).toEqual(first);
  }, 60_000);
});

it('has the data of English at hand, and knows what it has not', () => {
  expect(hasLanguageData('en')).toBe(true);
  expect(hasLanguageData('xx')).toBe(false);
});

const mirror = loadConfig().corpusMirror;
describe.skipIf(!mirror || /^https?:/.test(mirror))('the scan in the mirror (CORPUS_MIRROR)', () => {
  it('shows the number of each of the 66 Riyadh Guidelines, in order', async () => {
    const data = new Uint8Array(await readFile(join(mirror!, 'riyadh-guidelines.en.pdf')));
    const heads = (await readScan(data, [2, 3, 4, 5], { recognizer })).map((line) => line.words[0]!.text);
    const found = heads.filter((head) => /^\d{1,2}\.$/.test(head)).map((head) => Number.parseInt(head, 10));
    const start = found.lastIndexOf(1, found.indexOf(66));
    expect(found.slice(start, start + 66)).toEqual(Array.from({ length: 66 }, (_, index) => index + 1));
  }, 600_000);
});
