import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLocator } from '#corpus/provision/locator.ts';
import { type PageLine, textOfLine } from '../read/page-line.ts';
import type { ReadDocument } from '../read-document.ts';
import { structureLines } from './structure-lines.ts';
import { page, type TypesetLine, typeset } from './typeset.fixture.ts';

/** Bounded by time as well as by runs: a slow machine tries less, and never waits. */
const bounds = { numRuns: 300, interruptAfterTimeLimit: 4000, markInterruptAsFailure: false };

const read = (lines: readonly PageLine[]): ReadDocument =>
  structureLines(lines, { origin: 'pdf', lang: 'en', pages: null });

/** The openings and the words that the stages decide by, in an order that no document has. */
const fragment = fc.constantFrom(
  ...[
    '1.',
    '2.',
    '17.',
    '1.1',
    '(a)',
    '(b)',
    '(ii)',
    '(aa)',
    '1/',
    '*',
    '^1^',
    '^12^',
    '•',
    '—',
    '24-01234 (E)',
    '3/16',
  ],
  ...['Annex', 'Annex II', 'Article 4', 'Rule 45', 'Principle 1', 'Commentary', 'Section II', 'III.', 'A.', 'Preamble'],
  ...['The General Assembly,', 'Decides', 'Recalling fog;', 'non-', 'lamp.', 'lamps', 'keeper:', 'A/RES/99/7', 'ـكتاب'],
);
const line = fc.record<TypesetLine>(
  {
    text: fc.array(fragment, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' ')),
    x: fc.constantFrom(72, 122, 146, 170, 320, 480),
    y: fc.integer({ min: 20, max: 780 }),
    page: fc.integer({ min: 1, max: 4 }),
    size: fc.constantFrom(7, 8.5, 10, 12, 14),
    bold: fc.boolean(),
    italic: fc.boolean(),
  },
  { requiredKeys: ['text', 'y'] },
);
const heap = fc.array(line, { maxLength: 60 }).map((lines) => {
  const ordered = lines.toSorted((one, other) => (one.page ?? 1) - (other.page ?? 1) || one.y - other.y);
  return typeset(ordered);
});

describe('whatever stands on the pages', () => {
  test('every word of every line stands once in the ledger', () => {
    fc.assert(
      fc.property(heap, (lines) => {
        expect(lettersOf(read(lines).ledger.map(({ text }) => text))).toEqual(lettersOf(lines.map(textOfLine)));
      }),
      bounds,
    );
  });

  test('every locator can be read, and every place is on a page', () => {
    fc.assert(
      fc.property(heap, (lines) => {
        for (const { locator, regions, footnotes, tables, text } of read(lines).provisions) {
          expect(parseLocator(locator), locator).not.toBeNull();
          for (const region of regions) {
            expect(Object.values(region).every(Number.isFinite)).toBe(true);
            expect(region.width).toBeGreaterThan(0);
          }
          for (const { at } of [...footnotes, ...tables]) expect(at ?? 0).toBeLessThanOrEqual(text.length);
        }
      }),
      bounds,
    );
  });

  test('the words of a provision are words of its lines, in their order', () => {
    fc.assert(
      fc.property(heap, (lines) => {
        const { provisions, ledger } = read(lines);
        const given = lettersOf(provisions.map(({ text }) => text)).length;
        const had = lettersOf(ledger.filter(({ role }) => role === 'provision').map(({ text }) => text)).length;
        expect(given).toBeLessThanOrEqual(had);
      }),
      bounds,
    );
  });
});

type Made = { preamble: string[]; paragraphs: { text: string; items: string[] }[] };

const word = fc.constantFrom(
  'lamp',
  'keeper',
  'oil',
  'wick',
  'harbour',
  'of',
  'and',
  'the',
  'light',
  'well-known',
  'fog',
);
const clauseOf = (minLength: number) => fc.array(word, { minLength, maxLength: 60 }).map((words) => words.join(' '));
const clause = clauseOf(4);
const made: fc.Arbitrary<Made> = fc.record({
  // Where no paragraph fills a line nobody could say how wide and how close the lines are.
  preamble: fc.array(
    clauseOf(40).map((text) => `Recalling ${text},`),
    { minLength: 1, maxLength: 5 },
  ),
  paragraphs: fc.array(
    fc.record({
      text: clause.map((text) => `Decides ${text}`),
      items: fc.oneof(
        fc.constant<string[]>([]),
        fc.array(
          clause.map((text) => `Light ${text};`),
          { minLength: 2, maxLength: 5 },
        ),
      ),
    }),
    { minLength: 2, maxLength: 8 },
  ),
});

describe('a resolution of whatever length', () => {
  test('comes out as it was typeset, across pages with running heads', () => {
    fc.assert(
      fc.property(made, (resolution) => {
        const found = read(typeset(overPages(blocksOf(resolution)))).provisions;
        expect(found.map(({ locator, text }) => [locator, text])).toEqual(expectedOf(resolution));
      }),
      { ...bounds, numRuns: 150 },
    );
  });
});

function blocksOf({ preamble, paragraphs }: Made): (string | TypesetLine)[] {
  const numbered = paragraphs.flatMap(({ text, items }, index) => [
    `${index + 1}. ${text}${items.length > 0 ? ':' : '.'}`,
    ...items.map((item, at) => `(${letter(at)}) ${item}`),
  ]);
  return ['The General Assembly,', ...preamble, ...numbered];
}

function expectedOf({ preamble, paragraphs }: Made): [string, string][] {
  return [
    ...preamble.map((text, index): [string, string] => [`pp-${index + 1}`, text]),
    ...paragraphs.flatMap(({ text, items }, index): [string, string][] => [
      [`para-${index + 1}`, `${text}${items.length > 0 ? ':' : '.'}`],
      ...items.map((item, at): [string, string] => [`para-${index + 1}.${letter(at)}`, item]),
    ]),
  ];
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}

/** One long column, cut where a page is full; each page has its head and its number. */
function overPages(blocks: readonly (string | TypesetLine)[]): TypesetLine[] {
  const perPage = 600;
  const cut = page(blocks).map((one) => ({ ...one, page: 1 + Math.floor((one.y - 90) / perPage) }));
  const pages = Math.max(...cut.map((one) => one.page));
  const front: TypesetLine[] = [
    { text: 'United Nations', x: 122, y: 40, page: 1, size: 14, bold: true },
    { text: '99/7. Lamps', x: 122, y: 70, page: 1, size: 12, bold: true },
  ];
  return Array.from({ length: pages }, (_, index) => index + 1).flatMap((number) => [
    ...(number === 1 ? front : [{ text: 'A/RES/99/7 Lamps', x: 122, y: 50, page: number, size: 8 }]),
    ...cut.filter((one) => one.page === number).map((one) => ({ ...one, y: one.y - (number - 1) * perPage })),
    { text: `${number}/${pages}`, x: 480, y: 750, page: number, size: 8 },
  ]);
}

function lettersOf(texts: readonly string[]): string {
  return [...texts.join('').replace(/\s/g, '')].sort().join('');
}
