const romanDigits = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** A whole number as a roman numeral in capitals, from 1. */
export function toRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [worth, digits] of romanDigits) {
    while (rest >= worth) {
      roman += digits;
      rest -= worth;
    }
  }
  return roman;
}

/** The value of a well-formed roman numeral in either case; null of any other text. */
export function fromRoman(text: string): number | null {
  if (!/^[ivxlc]{1,12}$/i.test(text)) return null;
  const upper = text.toUpperCase();
  let rest = upper;
  let value = 0;
  for (const [worth, digits] of romanDigits) {
    while (rest.startsWith(digits)) {
      value += worth;
      rest = rest.slice(digits.length);
    }
  }
  return rest === '' && toRoman(value) === upper ? value : null;
}

const chineseDigits = '零一二三四五六七八九';

/** A whole number below 1,000 in Chinese numerals. */
export function toChinese(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const one = ones ? chineseDigits.charAt(ones) : '';
  if (hundreds) {
    const ten = tens ? `${chineseDigits.charAt(tens)}十` : ones ? '零' : '';
    return `${chineseDigits.charAt(hundreds)}百${ten}${one}`;
  }
  if (tens) return `${tens > 1 ? chineseDigits.charAt(tens) : ''}十${one}`;
  return one;
}

/** The value of a Chinese numeral below 1,000; null of any other text. */
export function fromChinese(text: string): number | null {
  const parts = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!parts || text === '') return null;
  const [, hundreds, tens, ten, ones] = parts;
  const digit = (character: string | undefined) => (character ? chineseDigits.indexOf(character) : 0);
  return digit(hundreds) * 100 + (ten ? digit(tens) || 1 : 0) * 10 + digit(ones);
}

/** The Arabic letters that number a list, in the place of a, b, c, … */
export const arabicLetters = 'أبجدهوزحطيكلمنسعفصقرشتثخذض';

/** The names of those letters, as parts and sections carry them: "ألف", "باء". */
export const arabicLetterNames = [
  'ألف',
  'باء',
  'جيم',
  'دال',
  'هاء',
  'واو',
  'زاي',
  'حاء',
  'طاء',
  'ياء',
  'كاف',
  'لام',
  'ميم',
  'نون',
  'سين',
  'عين',
  'فاء',
  'صاد',
  'قاف',
  'راء',
  'شين',
  'تاء',
  'ثاء',
  'خاء',
  'ذال',
  'ضاد',
] as const;

/** Arabic ordinals from "first", as annexes and sections carry them. */
export const arabicOrdinals = [
  'الأول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'التاسع',
  'العاشر',
  'الحادي عشر',
  'الثاني عشر',
  'الثالث عشر',
  'الرابع عشر',
  'الخامس عشر',
  'السادس عشر',
  'السابع عشر',
  'الثامن عشر',
  'التاسع عشر',
  'العشرون',
] as const;
