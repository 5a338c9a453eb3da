import { romanNumeral } from '../printed-number.ts';

const arabicAlpha = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const arabicAbjad = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const russianLower = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const ideographicDigits = '〇一二三四五六七八九';

/** Writes a number as Word's format of that name does; a format that is not known gives digits, `none` nothing. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'lowerLetter':
      return repeated('abcdefghijklmnopqrstuvwxyz', value);
    case 'upperLetter':
      return repeated('ABCDEFGHIJKLMNOPQRSTUVWXYZ', value);
    case 'lowerRoman':
      return romanNumeral(value);
    case 'upperRoman':
      return romanNumeral(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'arabicAlpha':
      return repeated(arabicAlpha, value);
    case 'arabicAbjad':
      return repeated(arabicAbjad, value);
    case 'russianLower':
      return repeated(russianLower, value);
    case 'russianUpper':
      return repeated(russianLower, value).toUpperCase();
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return ideographic(value);
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    default:
      return String(value);
  }
}

/** The 27th is the first letter twice. */
function repeated(letters: string, value: number): string {
  const symbols = [...letters];
  if (value < 1) return '';
  return (symbols[(value - 1) % symbols.length] ?? '').repeat(Math.min(4, Math.ceil(value / symbols.length)));
}

function ideographic(value: number): string {
  if (value < 10) return ideographicDigits[value] ?? '';
  if (value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? ideographicDigits[tens] : ''}十${ones > 0 ? ideographicDigits[ones] : ''}`;
}
