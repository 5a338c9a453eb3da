import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { structureLines } from '../../structure/structure-lines.ts';
import { textOfLine } from '../page-line.ts';
import { UnreadableError } from '../unreadable.ts';
import { pagesMax } from './open-pdf.ts';
import { writePdf } from './pdf.fixture.ts';
import { readPdf } from './read-pdf.ts';

const resolution = writePdf([
  [
    { text: 'The General Assembly,', x: 146, y: 700 },
    { text: 'Recalling its resolution 99/6', x: 146, y: 676 },
    { text: '1', x: 273, y: 680, size: 6 },
    { text: ' on the keeping of lamps,', x: 276.5, y: 676 },
    { text: '1. Decides that every harbour shall have a lamp;', x: 146, y: 652 },
    { text: '2. Requests that it be lit.', x: 146, y: 628 },
    { text: '________', x: 122, y: 90 },
    { text: '1', x: 128, y: 80, size: 6 },
    { text: ' Resolution on oil.', x: 131.5, y: 76, size: 8 },
  ],
  [{ text: '2/2', x: 500, y: 40, size: 8 }],
]);

describe('readPdf', () => {
  test('gives the lines with the places of their words, from the upper left corner', async () => {
    const { lines, pages } = await readPdf(resolution);
    expect(pages).toBe(2);
    const [first] = lines;
    expect(textOfLine(first!)).toBe('The General Assembly,');
    expect(first!.words[0]!.box!.x).toBeCloseTo(146, 1);
    expect(first!.base).toBeCloseTo(792 - 700, 1);
    // Helvetica's T, h and e are 611, 556 and 556 thousandths wide.
    expect(first!.words[0]!.box!.width).toBeCloseTo(17.23, 1);
  });

  test('keeps the mark of a note in the line on which it stands, as raised', async () => {
    const { lines } = await readPdf(resolution);
    const marked = lines.find((line) => textOfLine(line).startsWith('Recalling'))!;
    expect(marked.words.filter(({ raised }) => raised).map(({ text }) => text)).toEqual(['1']);
  });

  test('names the pages that hold no text', async () => {
    const { letterless } = await readPdf(resolution);
    expect(letterless).toEqual([2]);
  });

  test('gives the same bytes back to the caller', async () => {
    const before = resolution.slice();
    await readPdf(resolution);
    expect(resolution).toEqual(before);
  });
});

describe('a file that is no good', () => {
  const problemOf = async (data: Uint8Array) =>
    readPdf(data).then(
      () => null,
      (error: unknown) => (error instanceof UnreadableError ? error.problem : error),
    );

  test('is refused in words that say why', async () => {
    expect(await problemOf(new Uint8Array())).toBe('is empty');
    expect(await problemOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3))).toBe(
      'is not a PDF, whatever its name says',
    );
    expect(await problemOf(resolution.slice(0, 60))).toBe('is damaged or cut off');
    const locked = writePdf(
      [[]],
      `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) >> /ID [(a) (b)]`,
    );
    expect(await problemOf(locked)).toBe('is protected with a password');
  });

  test('is refused where it has more pages than a text can have', async () => {
    const long = writePdf(Array.from({ length: pagesMax + 1 }, () => []));
    expect(await problemOf(long)).toMatch(/^has 3001 pages/);
  });
});

describe('a file that was damaged', () => {
  // The library breaks promises that nobody waits for; the process of the readers bears it too.
  const listeners = process.listeners('unhandledRejection');
  beforeAll(() => {
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => {});
  });
  afterAll(() => {
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  });

  const change = fc.tuple(
    fc.nat(resolution.length - 1),
    fc.oneof(
      fc.nat(255).map((byte) => Uint8Array.of(byte)),
      fc
        .constantFrom('<<', '>>', '[', 'endstream', '0 0 R', '9999999999', '-1', '/Kids', 'Tj', 'q', 'cm', 'BT', '1e39')
        .map(bytesOf),
    ),
  );

  test('is read or refused, wherever it is damaged, and what is read can be structured', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const broken = resolution.slice();
        for (const [at, bytes] of changes) broken.set(bytes.subarray(0, broken.length - at), at);
        await readOrRefused(broken);
      }),
      { numRuns: 200, interruptAfterTimeLimit: 8000, markInterruptAsFailure: false },
    );
  }, 20_000);

  test('is read or refused, wherever it is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(resolution.length), async (length) => readOrRefused(resolution.slice(0, length))),
      { numRuns: 60, interruptAfterTimeLimit: 4000, markInterruptAsFailure: false },
    );
  }, 10_000);
});

async function readOrRefused(data: Uint8Array): Promise<void> {
  try {
    const { lines, pages, separators } = await readPdf(data);
    structureLines(lines, { origin: 'pdf', lang: null, pages, separators });
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
