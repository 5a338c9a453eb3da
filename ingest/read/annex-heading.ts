import { arabicOrdinals } from '#corpus/provision/numerals.ts';
import { ideographicValue, romanValue } from './printed-number.ts';

const words = /^(?:annexe?|anexo|приложение|المرفق|附件)(?=[\s\d一二三四五六七八九十]|$)/iu;

/** `Annex II` → 2, `Annex` → null as its number; null altogether for a heading that opens no annex. */
export function annexHeading(heading: string): { number: number | null } | null {
  const match = words.exec(heading);
  if (!match) return null;
  const rest = heading.slice(match[0].length).trim();
  if (rest === '') return { number: null };
  const number =
    romanValue(rest) ??
    ideographicValue(rest) ??
    letterValue(rest) ??
    ((arabicOrdinals as readonly string[]).indexOf(rest) + 1 || null);
  return number ? { number } : null;
}

function letterValue(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  return /^[A-Z]$/.test(text) ? text.charCodeAt(0) - 64 : null;
}
