import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageLine, textOfLine } from '../page-line.ts';
import { wholeLine, wordsOfText } from '../whole-line.ts';
import { bitmapOf } from './bitmap.ts';
import { columnFlow } from './column-flow.ts';
import { looksLikeText } from './looks-like-text.ts';
import { partMark } from './note-marks.ts';
import { pageLayout } from './page-layout.ts';
import { readScan } from './read-scan.ts';
import type { RecognizedLine, Recognizer } from './recognizer.ts';
import { repairNumbers } from './repair-numbers.ts';
import { folderCache } from './scan-cache.ts';
import { scanLines } from './scan-lines.ts';

const lines = (texts: string[]): PageLine[] => texts.map((text) => wholeLine(wordsOfText(text), null, false)!);
const repaired = (texts: string[]) => repairNumbers(lines(texts)).map(textOfLine);

describe('repairNumbers', () => {
  it('reads a number by the numbers around it', () => {
    expect(repaired(['3. a', '4. b', 'S. c', 'more', '6. d', '7, e'])).toEqual([
      '3. a',
      '4. b',
      '5. c',
      'more',
      '6. d',
      '7, e',
    ]);
    expect(repaired(['53. a', '54, b', '55. c'])).toEqual(['53. a', '54. b', '55. c']);
  });

  it('reads a letter inside a text by the one before it', () => {
    expect(repaired(['limited to: (a) harm; (b) abuse', 'by a parent; and (¢) where danger (¢ 5)'])).toEqual([
      'limited to: (a) harm; (b) abuse',
      'by a parent; and (c) where danger (¢ 5)',
    ]);
    expect(repaired(['a price (¢) of nothing'])).toEqual(['a price (¢) of nothing']);
  });

  it('reads letters of a list by the letters around them', () => {
    expect(repaired(['(d) a', '(¢) b', '() c', '(g) d', '(A) e', '(a) f'])).toEqual([
      '(d) a',
      '(e) b',
      '(f) c',
      '(g) d',
      '(h) e',
      '(a) f',
    ]);
  });

  it('takes no digit for a part of a Roman number', () => {
    expect(repaired(['V1. LEGISLATION', 'Vll. RESEARCH', '11. Lamps'])).toEqual([
      'VI. LEGISLATION',
      'VII. RESEARCH',
      '11. Lamps',
    ]);
  });

  it('leaves a number alone that the ones around it do not settle', () => {
    expect(repaired(['4. a', 'S. b', '8. c'])).toEqual(['4. a', 'S. b', '8. c']);
    expect(repaired(['13. a', 'I. Principles', '1. b'])).toEqual(['13. a', 'I. Principles', '1. b']);
    expect(repaired(['S. b', '6. c'])).toEqual(['S. b', '6. c']);
  });
});

describe('partMark', () => {
  it.each([
    ['Rules,82', '82', 'Rules,', '82'],
    ['Child*?', '*?', 'Child', null],
    ['Rights,’', '’', 'Rights,', null],
    ['Liberty,”', '”', 'Liberty,', null],
  ])('takes the mark off %s', (text, raised, word, mark) => {
    expect(partMark(text, raised, false)).toEqual({ text: word, mark });
  });

  it.each([
    ['Prisoners’', '’', false],
    ['measures”', '”', true],
    ['“delinquent”', '”', false],
    ['1990', '1990', false],
  ])('leaves %s as it is', (text, raised, quoteIsOpen) => {
    expect(partMark(text, raised, quoteIsOpen).text).toBe(text);
  });
});

/** A page of white on which rectangles of ink are drawn; white gaps between lines of letters. */
function page(boxes: [x: number, y: number, width: number, height: number][]) {
  const [width, height] = [1000, 1400];
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [left, top, w, h] of boxes)
    for (let y = top; y < top + h; y++) pixels.fill(0, (y * width + left) * 4, (y * width + left + w) * 4);
  return bitmapOf(pixels, width, height);
}
const column = (x: number, width: number) =>
  Array.from({ length: 40 }, (_, row): [number, number, number, number] => [x, 140 + row * 30, width, 18]);

describe('pageLayout', () => {
  it('reads a page without white in its middle as one column', () => {
    expect(pageLayout(page(column(80, 840)))).toEqual([{ x: 0, y: 0, width: 1000, height: 1400 }]);
  });

  it('parts two columns, and the running head above a stroke from both', () => {
    const boxes = [...column(80, 400), ...column(520, 400), [80, 60, 840, 20], [60, 95, 880, 4]] as [
      number,
      number,
      number,
      number,
    ][];
    const [head, left, right] = pageLayout(page(boxes));
    expect(head).toMatchObject({ x: 0, y: 0, width: 1000 });
    expect(head!.height).toBeGreaterThan(99);
    expect(head!.height).toBeLessThan(140);
    expect(left).toMatchObject({ x: 0, width: 500 });
    expect(right).toMatchObject({ x: 500, width: 500 });
  });

  it('does not mind a speck in the white between columns', () => {
    expect(pageLayout(page([...column(80, 400), ...column(520, 400), [499, 700, 2, 3]]))).toHaveLength(2);
  });

  it('does not take a wide margin for white between columns', () => {
    expect(pageLayout(page(column(80, 280)))).toHaveLength(1);
  });
});

describe('looksLikeText', () => {
  const letters = Array.from({ length: 400 }, (_, index): [number, number, number, number] => [
    100 + (index % 40) * 20,
    100 + Math.floor(index / 40) * 40,
    6,
    20,
  ]);

  it('knows a page of thin strokes, be there a rule between them', () => {
    expect(looksLikeText(page(letters), 100)).toBe(true);
    expect(looksLikeText(page([...letters, [100, 90, 800, 2]]), 100)).toBe(true);
  });

  it('leaves blank pages and pictures alone', () => {
    expect(looksLikeText(page([[300, 300, 2, 2]]), 100)).toBe(false);
    expect(looksLikeText(page([[100, 100, 800, 900]]), 100)).toBe(false);
  });
});

const line = (text: string, confidence: number): RecognizedLine => ({
  words: text.split(' ').map((word, index) => ({
    text: word,
    confidence,
    raised: '',
    box: { x0: index * 50, y0: 0, x1: index * 50 + 40, y1: 20 },
  })),
  box: { x0: 0, y0: 0, x1: 400, y1: 20 },
  height: 20,
  baseline: 18,
  begins: true,
});
const place = {
  page: 3,
  pageWidth: 600,
  pageHeight: 800,
  scale: 2,
  column: { x: 100, y: 40, width: 500, height: 700 },
};

describe('scanLines', () => {
  it('places every word on its page, in points, with how sure it is', () => {
    const [first] = scanLines([line('Lamps burn', 0.9)], place);
    expect(first).toMatchObject({ page: 3, whole: false, known: null });
    expect(first!.words[1]).toMatchObject({
      text: 'burn',
      confidence: 0.9,
      box: { x: 75, y: 20, width: 20, height: 10 },
      size: 10,
    });
  });

  it('joins what Chinese writes together', () => {
    expect(textOfLine(scanLines([line('减少 再 次 犯罪 ， 第 77 号 A/RES', 0.9)], place)[0]!)).toBe(
      '减少再次犯罪，第77号 A/RES',
    );
  });

  it('takes a speck that stands alone for no sign', () => {
    expect(textOfLine(scanLines([line('Lamps burn. ‘', 0.9)], place)[0]!)).toBe('Lamps burn.');
  });

  it('sets strokes and dirt aside, and never a line with a word in it', () => {
    const known = (text: string, confidence: number) => scanLines([line(text, confidence)], place)[0]!.known;
    expect(known('—— |', 0.9)).toEqual({ kind: 'furniture' });
    expect(known('pos Oe ee', 0.1)).toEqual({ kind: 'furniture' });
    expect(known('Rules),', 0.1)).toBeNull();
  });
});

describe('columnFlow', () => {
  const at = (text: string, base: number, continues = false): PageLine => ({
    ...wholeLine(wordsOfText(text), null, false)!,
    page: 1,
    base,
    continues,
    whole: false,
  });
  const columns = [
    { isHead: true, lines: [at('General Assembly', 20)] },
    {
      isHead: false,
      lines: [
        at('1. Lamps burn', 60),
        at('in every win-', 72, true),
        at('84 See A/99/3.', 300),
        at('and its annex.', 312),
      ],
    },
    { isHead: false, lines: [at('dow of the', 60), at('house.', 72, true), at('2. Oil', 95)] },
  ];
  const flow = columnFlow(columns);

  it('sets the running head aside and gives the notes at the foot of a column their mark', () => {
    expect(flow.filter(({ known }) => known).map((one) => [textOfLine(one), one.known])).toEqual([
      ['General Assembly', { kind: 'furniture' }],
      ['See A/99/3.', { kind: 'footnote', mark: '84' }],
      ['and its annex.', { kind: 'footnote', mark: '84' }],
    ]);
  });

  it('lets a paragraph go on in the next column, past the notes', () => {
    const text = flow.filter(({ known }) => !known).map((one) => [textOfLine(one), one.continues]);
    expect(text).toEqual([
      ['1. Lamps burn', false],
      ['in every win-', true],
      ['dow of the', true],
      ['house.', true],
      ['2. Oil', false],
    ]);
  });
});

describe('readings of scans that are kept', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scan-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const reading = {
    pageWidth: 600,
    pageHeight: 800,
    scale: 2,
    columns: [{ column: place.column, lines: [line('Lamps', 1)] }],
  };

  it('come back as they were', async () => {
    await folderCache(folder).set('a', reading);
    expect(await folderCache(folder).get('a')).toEqual(reading);
  });

  it('count as not there when they are damaged or missing', async () => {
    await writeFile(join(folder, 'b.json'), '{"pageWidth":');
    expect(await folderCache(folder).get('b')).toBeNull();
    expect(await folderCache(folder).get('c')).toBeNull();
  });

  it('are taken without reading the page again', async () => {
    const refuses: Recognizer = {
      name: 'none',
      recognize: () => Promise.reject(new Error('asked')),
      close: async () => {},
    };
    const cache = { get: async () => reading, set: async () => {} };
    const read = await readScan(new Uint8Array([1]), [3], { recognizer: refuses, cache });
    expect(read.map(textOfLine)).toEqual(['Lamps']);
  });
});
