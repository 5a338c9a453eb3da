import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded, foldText } from './fold-text.ts';

test('texts that differ in white space, quotation marks, hyphens and ligatures only are the same', () => {
  expect(folded('“twenty‑two\u00a0hours” of\nconﬁnement')).toBe(folded('"twenty-two hours" of  confinement'));
});

test('letters, case, figures and punctuation are never folded away', () => {
  const different = ['shall', 'Shall', 'shall,', 'shall not', '15', '16'];
  expect(new Set(different.map(folded)).size).toBe(different.length);
});

test('soft hyphens and invisible direction marks do not count', () => {
  expect(folded('rein\u00adtegra\u200btion\u200f')).toBe('reintegration');
});

test('every folded character knows where it stood in the original', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (original) => {
      const { text, starts, ends } = foldText(original);
      expect(starts.length).toBe(text.length);
      starts.forEach((start, unit) => {
        expect(foldText(original.slice(start, ends[unit])).text).toContain(text[unit]);
      });
    }),
  );
});
