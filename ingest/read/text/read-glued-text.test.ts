import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isGluedText, readGluedText } from './read-glued-text.ts';

const glued =
  'A/RES/99/7 Lighthouses and their keepers Recalling its resolution 98/1, in which it lit 3 lamps, ' +
  'Noting the report of the keepers (the Lamp Report), 8 and at the same time acknowledging the fog, ' +
  '1. Encourages States to keep 12 lamps lit; 2. Also encourages them to read the Oil Rules 9 and ' +
  '________________ 8 9 4/5 Resolution 1/1, annex. See A/99/3. 31-00412\n\nShare this page';
const read = () => readGluedText(glued, { lang: 'en', preambularTotal: 6 });

describe('readGluedText', () => {
  it('numbers preambular paragraphs backwards from the last one of the instrument', () => {
    expect(read().provisions.map(({ locator }) => locator)).toEqual(['pp-5', 'pp-6', 'para-1', 'para-2']);
  });

  it('takes a mark out of the words and leaves every other number in them', () => {
    const [first, second, third] = read().provisions;
    expect(first?.text).toBe('Recalling its resolution 98/1, in which it lit 3 lamps,');
    expect(second?.text).toBe(
      'Noting the report of the keepers (the Lamp Report), and at the same time acknowledging the fog,',
    );
    expect(second?.footnotes).toEqual([{ mark: '8', text: 'Resolution 1/1, annex.', at: 51 }]);
    expect(third?.text).toBe('Encourages States to keep 12 lamps lit;');
  });

  it('says that the last paragraph is cut off', () => {
    expect(read().provisions.map(({ truncated }) => truncated)).toEqual([false, false, false, true]);
    expect(read().notices).toMatchObject([{ kind: 'cut-off', locator: 'para-2' }]);
  });

  it('sets aside the running head, the page and job numbers and what is no part of the document', () => {
    const aside = read().ledger.filter(({ role }) => role === 'furniture' || role === 'back-matter');
    expect(aside.map(({ text }) => text)).toEqual([
      'A/RES/99/7 Lighthouses and their keepers',
      '________________',
      '4/5',
      '31-00412',
      'Share this page',
    ]);
  });

  it('keeps a note whose mark it does not find, and leaves the number in the words', () => {
    expect(read().ledger).toContainEqual(
      expect.objectContaining({ role: 'footnote', text: '9 See A/99/3.', locator: null }),
    );
    expect(read().provisions.at(-1)?.text).toContain('Oil Rules 9 and');
  });

  it('says that the count is a guess where the length of the preamble is not known', () => {
    const { provisions, notices } = readGluedText(glued, { lang: 'en', preambularTotal: null });
    expect(provisions[0]?.locator).toBe('pp-1');
    expect(notices[0]).toMatchObject({ kind: 'doubtful', locator: 'pp-1' });
  });
});

describe('the excerpt of A/RES/77/232', () => {
  const excerpt = readFileSync(new URL('../../bundled/a-res-77-232.excerpt.en.txt', import.meta.url), 'utf8');
  const { symbol, title, provisions, ledger } = readGluedText(excerpt, { lang: 'en', preambularTotal: 7 });

  it('is read whole: three preambular paragraphs and six operative ones', () => {
    expect(symbol).toBe('A/RES/77/232');
    expect(title).toBe('Reducing reoffending through rehabilitation and reintegration');
    const locators = ['pp-5', 'pp-6', 'pp-7', 'para-1', 'para-2', 'para-3', 'para-4', 'para-5', 'para-6'];
    expect(provisions.map(({ locator }) => locator)).toEqual(locators);
  });

  it('has its three notes in their places', () => {
    const { text, footnotes } = provisions[1]!;
    expect(
      footnotes.map(({ mark, text: note, at }) => [mark, note, text.slice(0, at!).split(' ').slice(-3).join(' ')]),
    ).toEqual([
      ['4', 'Resolution 70/175, annex.', 'Nelson Mandela Rules),'],
      ['5', 'Resolution 65/229, annex.', '(the Bangkok Rules)'],
      ['6', 'Resolution 45/110, annex.', '(the Tokyo Rules),'],
    ]);
    expect(text).not.toMatch(/\d/);
  });

  it('is known for a text whose paragraphs ran together', () => {
    expect(isGluedText(excerpt)).toBe(true);
    expect(isGluedText('1. Encourages oil;\n\n2. Requests lamps;')).toBe(false);
  });

  it('loses no word of the file', () => {
    const words = (text: string) => text.split(/\s+/).filter(Boolean).sort().join(' ');
    expect(words(ledger.map(({ text }) => text).join(' '))).toBe(words(excerpt));
  });
});
