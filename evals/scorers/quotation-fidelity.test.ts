import { describe, expect, it } from 'vitest';
import { isFaithful, quotationFidelity, quotationsIn } from './quotation-fidelity.ts';

const text = 'Doors shall be opened at noon,\nunless the “keeper” objects; windows may stay shut.';

describe('a quotation', () => {
  it('is faithful when only white space and the look of its marks differ', () => {
    expect(isFaithful('opened at  noon, unless the "keeper" objects', [text])).toBe(true);
  });

  it('is not faithful when one letter differs', () => {
    expect(isFaithful('Doors should be opened', [text])).toBe(false);
    expect(isFaithful('doors shall be opened', [text])).toBe(false);
  });

  it('may be cut visibly, in the order of the text', () => {
    expect(isFaithful('Doors shall be opened […] windows may stay shut', [text])).toBe(true);
    expect(isFaithful('windows may stay shut … Doors shall be opened', [text])).toBe(false);
  });

  it('counts as wrong when there is no text behind it, or no word in it', () => {
    expect(
      quotationFidelity([
        { quotation: 'Doors', texts: [] },
        { quotation: '…', texts: [text] },
      ]),
    ).toEqual([0, 2]);
  });
});

describe('the quotations of a statement', () => {
  it('are found between the marks of every language', () => {
    expect(quotationsIn('Rule 1: “Doors shall be opened at noon”. « Les portes sont ouvertes à midi »')).toEqual([
      'Doors shall be opened at noon',
      ' Les portes sont ouvertes à midi ',
    ]);
  });

  it('are not titles and terms of a few words', () => {
    expect(quotationsIn('the “Nelson Mandela Rules”')).toEqual([]);
  });
});
