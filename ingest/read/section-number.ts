import { ideographicValue, romanValue } from './printed-number.ts';

const arabicUnits = ['(?:أول|حادي)', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع', 'عاشر'];
const arabicVowels = /[\u064b-\u0652]/g;

/** A heading that is nothing but a section's number: `III` → 3, `ثانيا` → 2; null for any other text. */
export function sectionNumber(text: string): number | null {
  const trimmed = text.trim();
  if (/^[IVX]+$/.test(trimmed)) return romanValue(trimmed);
  return ideographicValue(trimmed) ?? arabicOrdinal(trimmed.replace(arabicVowels, ''));
}

function arabicOrdinal(text: string): number | null {
  if (/^عشر(?:ون|ين)$/.test(text)) return 20;
  const match = /^(\p{L}+?)ا?(?: (عشر|وعشر(?:ون|ين)))?$/u.exec(text);
  const unit = arabicUnits.findIndex((word) => new RegExp(`^${word}$`).test(match?.[1] ?? '')) + 1;
  if (!match || unit === 0) return null;
  return unit + (match[2] === undefined ? 0 : match[2] === 'عشر' ? 10 : 20);
}
