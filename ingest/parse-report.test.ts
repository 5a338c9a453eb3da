import { describe, expect, test } from 'vitest';
import { catalogue } from '#corpus/catalogue.ts';
import { isDoubtful, type ParseReport, parseReportOf } from './parse-report.ts';
import { placeInInstruments } from './place-in-instruments.ts';
import type { ReadDocument, ReadProvision } from './read-document.ts';
import { shortReport } from './short-report.ts';

describe('a report', () => {
  test('holds what was found against what the catalogue expects', () => {
    const report = reportOn('A/RES/76/182', ['pp-1', 'pp-2', 'pp-3', 'pp-4', 'pp-5', 'para-1', 'para-3', 'para-9']);
    expect(report.instruments[0]?.numbering).toEqual([
      { unit: 'pp', expected: { first: 1, last: 5 }, found: 5, gaps: [], beyond: [] },
      { unit: 'para', expected: { first: 1, last: 8 }, found: 3, gaps: [2, 4, 5, 6, 7, 8], beyond: [9] },
    ]);
    expect(isDoubtful(report)).toBe(true);
  });

  test('holds a document that the catalogue does not know against its own numbers', () => {
    const report = reportOn('A/RES/60/1', ['para-1', 'para-2', 'para-2.a', 'para-4', 'annex.para-1']);
    expect(report.instruments[0]?.numbering).toEqual([
      { unit: 'para', expected: null, found: 3, gaps: [3], beyond: [] },
      { unit: 'annex.para', expected: null, found: 1, gaps: [], beyond: [] },
    ]);
  });

  test('names what stands there twice', () => {
    expect(reportOn('A/RES/60/1', ['para-1', 'para-2', 'para-2']).instruments[0]?.doubles).toEqual(['para-2']);
  });

  test('is not filled up by one absurd number', () => {
    const report = reportOn('A/RES/60/1', ['para-1', 'para-2', 'para-999999999']);
    expect(report.instruments[0]?.numbering).toMatchObject([{ gaps: [], beyond: [999999999] }]);
  });

  test('of a complete reading is not doubtful', () => {
    expect(isDoubtful(reportOn('A/RES/60/1', ['pp-1', 'para-1', 'para-1.a', 'para-2']))).toBe(false);
  });
});

test('in short, a report names the gaps, and few of many', () => {
  const report = reportOn('A/RES/77/232', ['para-1', 'para-2', 'para-2']);
  const notices = Array.from({ length: 5 }, (_, at) => ({
    ...{ kind: 'doubtful' as const, page: at + 1, locator: null, message: `Look at line ${at}.` },
  }));
  expect(shortReport('a-res-77-232.en', { ...report, pages: 3, notices })).toEqual([
    'a-res-77-232.en: 3 provisions on 3 pages',
    '  a-res-77-232 3, pp 0 of 7 (missing 1 2 3 4 5 and 2 more), para 2 of 12 (missing 3 4 5 6 7 and 5 more), twice: para-2',
    '    page 1: Look at line 0.',
    '    page 2: Look at line 1.',
    '    page 3: Look at line 2.',
    '    and 2 further notices',
  ]);
});

function reportOn(symbol: string, locators: readonly string[]): ParseReport {
  const document: ReadDocument = {
    ...{ symbol, title: null, adopted: null, lang: 'en', origin: 'text', pages: null },
    ...{ provisions: locators.map(provision), annexes: {}, ledger: [], notices: [] },
  };
  return parseReportOf(document, placeInInstruments(document, catalogue));
}

function provision(locator: string): ReadProvision {
  return {
    ...{ locator, kind: 'paragraph', headings: [], text: locator, page: null, regions: [], footnotes: [], tables: [] },
    ...{ origin: 'text', confidence: null, truncated: false },
  };
}
