import type { LocatorUnit } from '#corpus/provision/locator.ts';
import { boxTitle, unitHeading } from '../read/unit-headings.ts';
import { type Paragraph, plainText } from './paragraph.ts';

/** A paragraph that opens a numbered unit: `Article 5`, `Rule 12. Scope`, `Preliminary observation 2`, a box. */
export type UnitOpening = {
  unit: LocatorUnit;
  /** Null where the number is not printed in letters that can be read. */
  number: number | null;
  /** What follows the number, and how many characters of the text come before it. */
  rest: string;
  length: number;
};

const observation =
  /^(?:preliminary observations?|observations? préliminaires?|observación(?:es)? preliminar(?:es)?|предварительн\p{L}+ замечани\p{L}|(?:ال)?ملاحظ(?:ة|ات) (?:ال)?تمهيدية|初步(?:意见|说明))\s*(\d{1,2})\b/iu;
const wordAlone =
  /^(?:article|artículo|статья|المادة|rule|règle|regla|правило|principle|principe|principio|принцип)$/iu;
const unitsByWord: Record<string, LocatorUnit> = {
  article: 'article',
  artículo: 'article',
  статья: 'article',
  المادة: 'article',
  rule: 'rule',
  règle: 'rule',
  regla: 'rule',
  правило: 'rule',
  principle: 'principle',
  principe: 'principle',
  principio: 'principle',
  принцип: 'principle',
};

/** True for a unit's word without its number, as it stands where the number is drawn. */
export function isUnitWord(text: string): boolean {
  return wordAlone.test(text);
}

/** How a paragraph looks: like a heading, or like the words of a box, in smaller letters than the body's. */
export type Look = { standsOut: boolean; inBox: boolean };

/** Reads a paragraph as the opening of a unit; null for any other, and for a sentence that only begins like one. */
export function unitOpening(paragraph: Paragraph, { standsOut, inBox }: Look): UnitOpening | null {
  const text = plainText(paragraph);
  const box = standsOut || inBox || paragraph.bold ? boxOpening(text, inBox) : null;
  if (box) return box;
  const observed = observation.exec(text);
  if (observed && standsOut) {
    const rest = text.slice(observed[0].length);
    return { unit: 'observation', number: Number(observed[1]), rest: rest.trim(), length: observed[0].length };
  }
  if (standsOut && wordAlone.test(text)) {
    return { unit: unitsByWord[text.toLowerCase()] ?? 'article', number: null, rest: '', length: text.length };
  }
  return numbered(text, standsOut);
}

/** The title of a box is at most this many words long. */
const wordsOfTitleMax = 6;

/** The title of a box, with its words behind it on the same line where `runsIn`. */
export function boxOpening(text: string, runsIn: boolean): UnitOpening | null {
  const whole = boxTitle(text);
  if (whole) return { unit: whole.unit, number: Number(whole.number), rest: '', length: text.length };
  if (!runsIn) return null;
  const words = text.split(' ');
  for (let count = 1; count <= Math.min(wordsOfTitleMax, words.length - 1); count++) {
    const title = words.slice(0, count).join(' ');
    const found = boxTitle(title);
    if (!found || /^\p{Ll}/u.test(words[count]!)) continue;
    return {
      unit: found.unit,
      number: Number(found.number),
      rest: text.slice(title.length).trim(),
      length: title.length + 1,
    };
  }
  return null;
}

function numbered(text: string, standsOut: boolean): UnitOpening | null {
  const found = unitHeading(text);
  if (!found) return null;
  const length = text.length - found.rest.length;
  const opening = text.slice(0, length);
  if (/^\d/.test(found.rest) && /[.-]\s*$/.test(opening)) return null;
  // In a running text a unit's number is parted from its words by a sign, in a heading by nothing.
  if (!standsOut && found.rest !== '' && !/[.:：—–-]\s*$/.test(opening)) return null;
  return { unit: found.unit, number: Number(found.number), rest: found.rest, length };
}
