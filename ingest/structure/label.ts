import { type PrintedNumber, printedNumber } from '../read/printed-number.ts';
import { type Paragraph, plainText } from './paragraph.ts';

/** What is printed before the words of a paragraph: a number of a list, or a decimal number such as 5.1. */
export type Label = {
  printed: PrintedNumber;
  /** How many characters of the paragraph's text it takes. */
  length: number;
  /** `[5, 1]` for "5.1"; null for any other label. */
  decimal: readonly [number, number] | null;
};

const decimalPattern = /^(\d{1,3})\.(\d{1,3})\.?(?=[\s\u00a0]|$)\s*/;
const looseDecimal = /^(\d{1,3})\s?\.\s?(\d{1,3})\.?(?=[\s\u00a0]|$)\s*/;
const arabicDecimal = /^(\d{1,3})\s?-\s?(\d{1,3})(?=\s)\s*/;

/** The label of a paragraph, or null where it has none; `hasDecimals` where its document numbers so. */
export function labelOf(paragraph: Paragraph, hasDecimals = false): Label | null {
  const text = plainText(paragraph);
  const decimal =
    decimalPattern.exec(text) ?? (hasDecimals ? (looseDecimal.exec(text) ?? arabicDecimal.exec(text)) : null);
  if (decimal) {
    const pair = [Number(decimal[1]), Number(decimal[2])] as const;
    const printed = { label: decimal[0].trim(), end: decimal[0].length, readings: [], decimals: [pair[1]] };
    return { printed, length: decimal[0].length, decimal: pair };
  }
  const printed = printedNumber(text) ?? dashedNumber(text);
  if (!printed || !standsApart(text, printed)) return null;
  const rest = text.slice(printed.end);
  return { printed, length: printed.end + rest.length - rest.trimStart().length, decimal: null };
}

/** Arabic texts put a dash behind the number, at times without white space. */
function dashedNumber(text: string): PrintedNumber | null {
  const found = /^(\d{1,3})\s?[-–—](?=\p{Script=Arabic})/u.exec(text);
  if (!found) return null;
  const readings = [{ style: 'number' as const, ordinal: Number(found[1]) }];
  return { label: found[0], end: found[0].length, readings, decimals: [] };
}

/** The value of a plain number such as "12."; null for letters, brackets and decimals. */
export function plainNumber(label: Label): number | null {
  const reading = label.printed.readings.find(({ style }) => style === 'number');
  return reading && !/[(（)）]/.test(label.printed.label) ? reading.ordinal : null;
}

/** A number is followed by white space, except before scripts that write none, and where brackets close it. */
function standsApart(text: string, { label, end }: PrintedNumber): boolean {
  if (/^[(（].*[)）]$/.test(label) && /^\p{Lu}/u.test(text.slice(end))) return true;
  return /^(?:\s|$|[\p{Script=Han}\p{Script=Arabic}“”„«"《「])/u.test(text.slice(end));
}
