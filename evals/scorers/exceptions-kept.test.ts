import { describe, expect, it } from 'vitest';
import { exceptionsKept } from './exceptions-kept.ts';

const text = 'Doors shall be shut at night, unless the keeper allows otherwise. Windows shall be clean.';

function kept(quotation: string, lang = 'en', from = text) {
  return exceptionsKept([{ quotations: [quotation], text: from, lang }]);
}

describe('an exception in the quoted sentence', () => {
  it('is kept when the quotation holds it', () => {
    expect(kept('Doors shall be shut at night, unless the keeper allows otherwise.')).toEqual([1, 1]);
  });

  it('is lost when the quotation ends before it', () => {
    expect(kept('Doors shall be shut at night')).toEqual([0, 1]);
  });

  it('is lost when a visible cut removes it', () => {
    expect(kept('Doors shall be shut at night […] Windows shall be clean.')).toEqual([0, 1]);
  });

  it('is kept when another piece quoted of the provision holds it', () => {
    const quotations = ['unless the keeper allows otherwise.', 'Doors shall be shut at night,'];
    expect(exceptionsKept([{ quotations, text, lang: 'en' }])).toEqual([1, 1]);
  });

  it('does not count for another sentence of the provision', () => {
    expect(kept('Windows shall be clean.')).toEqual([0, 0]);
  });

  it('is seen in the other official languages', () => {
    expect(kept('Les portes sont fermées', 'fr', 'Les portes sont fermées, sauf exception.')).toEqual([0, 1]);
    expect(kept('двери закрыты', 'ru', 'двери закрыты, за исключением праздников.')).toEqual([0, 1]);
  });

  it('says nothing of words that are not in the text', () => {
    expect(kept('Roofs shall be red')).toEqual([0, 0]);
  });
});
