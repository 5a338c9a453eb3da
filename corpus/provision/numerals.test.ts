import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arabicLetterNames, arabicLetters, fromChinese, fromRoman, toChinese, toRoman } from './numerals.ts';

it('reads every roman numeral back as the number that it was written for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 399 }), (value) => {
      expect(fromRoman(toRoman(value))).toBe(value);
    }),
  );
});

it('reads every Chinese numeral back as the number that it was written for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), (value) => {
      expect(fromChinese(toChinese(value))).toBe(value);
    }),
  );
});

it.each(['', 'IIII', 'VX', 'IC', 'rule'])('takes "%s" for no roman numeral', (text) => {
  expect(fromRoman(text)).toBeNull();
});

it('writes ten as ten and twenty-one as two tens and one', () => {
  expect([toChinese(10), toChinese(21), toChinese(105)]).toEqual(['十', '二十一', '一百零五']);
});

it('has an Arabic letter and its name for each Latin one', () => {
  expect([arabicLetters.length, arabicLetterNames.length]).toEqual([26, 26]);
});
