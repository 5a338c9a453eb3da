import { describe, expect, it } from 'vitest';
import { mergeReadings } from './merge-readings.ts';
import type { ReadDocument, ReadProvision } from './read-document.ts';

const provision = (locator: string, text: string, page: number | null = null): ReadProvision => ({
  locator,
  kind: 'paragraph',
  headings: [],
  text,
  page,
  regions: page === null ? [] : [{ page, x: 1, y: 2, width: 3, height: 4 }],
  footnotes: [],
  tables: [],
  origin: page === null ? 'xml' : 'pdf',
  confidence: null,
  truncated: false,
});
const document = (origin: 'xml' | 'pdf', provisions: ReadProvision[], lang = 'en'): ReadDocument => ({
  symbol: null,
  title: null,
  adopted: null,
  lang,
  origin,
  pages: origin === 'pdf' ? 9 : null,
  provisions,
  annexes: {},
  ledger: [],
  notices: [],
});
const merge = (exact: ReadProvision[], placed: ReadProvision[], lang?: string) =>
  mergeReadings({ exact: document('xml', exact, lang), placed: document('pdf', placed, lang) });

describe('mergeReadings', () => {
  it('takes the words from the XML and the place from the PDF', () => {
    const { provisions, pages, notices } = merge(
      [provision('para-1', 'Keeps a non‑stop watch;')],
      [provision('para-1', 'Keeps a non-stop  watch;', 4)],
    );
    expect(provisions[0]).toMatchObject({ text: 'Keeps a non‑stop watch;', page: 4, origin: 'xml' });
    expect(provisions[0]?.regions).toEqual([{ page: 4, x: 1, y: 2, width: 3, height: 4 }]);
    expect(pages).toBe(9);
    expect(notices).toEqual([]);
  });

  it('reports a word that one of the two lacks, with its page', () => {
    const { notices } = merge(
      [provision('para-1', 'Lamps shall not be put out.'), provision('para-2', 'x')],
      [provision('para-1', 'Lamps shall be put out.', 2), provision('para-2', 'x', 2)],
    );
    expect(notices).toMatchObject([{ kind: 'readings-differ', page: 2, locator: 'para-1' }]);
    expect(notices[0]?.message).toContain(
      '“Lamps shall not be put out.” in the XML and “Lamps shall be put out.” in the PDF',
    );
  });

  it('reports a provision that only one of the two has', () => {
    const both = ['para-1', 'para-2'];
    const { provisions, notices } = merge(
      [...both.map((locator) => provision(locator, locator)), provision('para-3', 'c')],
      [...both.map((locator) => provision(locator, locator, 1)), provision('para-4', 'd', 3)],
    );
    expect(provisions.at(-1)).toMatchObject({ locator: 'para-3', text: 'c', page: null });
    expect(notices.map(({ locator, page }) => [locator, page])).toEqual([
      ['para-3', null],
      ['para-4', 3],
    ]);
  });

  it('finds the place of a provision by its words where the PDF gives it another number', () => {
    const { provisions, notices } = merge(
      [provision('para-1', 'a b c'), provision('para-2', 'd e f')],
      [provision('para-1', 'a b c', 1), provision('para-12', 'd e f', 2)],
    );
    expect(provisions[1]).toMatchObject({ locator: 'para-2', page: 2 });
    expect(notices).toEqual([]);
  });

  it('takes no place from a PDF that holds another text', () => {
    const { provisions, notices } = merge(
      [provision('para-1', 'a'), provision('para-2', 'b'), provision('para-3', 'c')],
      [provision('article-1', 'x', 1)],
    );
    expect(provisions.every(({ page }) => page === null)).toBe(true);
    expect(notices).toHaveLength(1);
  });

  it('does not mind the order of words in Arabic, nor the look of its letters', () => {
    const { notices } = merge(
      [provision('para-1', 'ترحب بالتقرير الأول؛')],
      [provision('para-1', 'ﺗﺮﺣﺐ الأول بالتقرير؛', 1)],
      'ar',
    );
    expect(notices).toEqual([]);
  });
});
