import type { LocatorUnit } from '#corpus/provision/locator.ts';
import { arabicOrdinals } from '#corpus/provision/numerals.ts';
import { ideographicValue, romanValue } from './printed-number.ts';

/** A heading that opens a numbered unit, `Article 5` or `Rule 12. Scope`; `rest` is what follows the number. */
export type UnitHeading = { unit: LocatorUnit; number: string; rest: string };

/** What the six official languages call the numbered units of an instrument. */
const unitWords: readonly [LocatorUnit, RegExp][] = [
  ['rule', /^(?:rule|règle|regla|правило|القاعدة|规则)/iu],
  ['guideline', /^(?:guideline|directive|directriz|руководящ\p{L}+ (?:принцип|положение)|المبدأ التوجيهي|准则)/iu],
  ['principle', /^(?:principle|principe|principio|принцип|المبدأ|原则)/iu],
  ['article', /^(?:article|artículo|статья|المادة)/iu],
];

/** What stands between a unit's word and its number in a box: `Core principle I`, `Model strategy No. 1`. */
const boxWords: readonly [LocatorUnit, RegExp][] = [
  ['principle', /\b(?:principle|principe|principio)\b|принцип|المبدأ|原则/iu],
  ['strategy', /\b(?:strategy|stratégie|estrategia)\b|стратегия|الاستراتيجية|战略/iu],
  ['guideline', /\b(?:guideline|directive|directriz)\b|准则/iu],
  ['rule', /\b(?:rule|règle|regla)\b|правило|القاعدة|规则/iu],
];

const number = '(\\d{1,3}|[IVX]{1,6}|premi(?:er|ère)|primero|[一二三四五六七八九十]{1,3})';
const afterUnit = new RegExp(`^\\s*${number}(?![\\p{L}\\d])[\\s.:：—–-]*`, 'u');
const chineseArticle = new RegExp(`^第\\s*${number}\\s*(条|条规则|项原则|项准则)\\s*`, 'u');
const boxNumber = new RegExp(`(?<![A-Za-z0-9])${number}\\s*$`, 'u');

/** Reads a heading as the opening of a unit; null for any other heading. */
export function unitHeading(heading: string): UnitHeading | null {
  const chinese = chineseArticle.exec(heading);
  if (chinese) return unitOf(chineseUnits[chinese[2]!]!, chinese[1]!, heading.slice(chinese[0].length));
  for (const [unit, word] of unitWords) {
    const match = word.exec(heading);
    const found = match && afterUnit.exec(heading.slice(match[0].length));
    if (match && found) return unitOf(unit, found[1]!, heading.slice(match[0].length + found[0].length));
  }
  return null;
}

/** Reads the title of a box as a unit's: `Model strategy No. 7`, `Core principle IV`; null for any other. */
export function boxTitle(title: string): UnitHeading | null {
  if (title.length > 60) return null;
  const unit = boxWords.find(([, word]) => word.test(title))?.[0];
  if (!unit) return null;
  const ordinal = arabicOrdinals.findIndex((word) => title.endsWith(` ${word}`)) + 1;
  if (ordinal > 0) return { unit, number: String(ordinal), rest: '' };
  const found = boxNumber.exec(title);
  return found ? unitOf(unit, found[1]!, '') : null;
}

const chineseUnits: Record<string, LocatorUnit> = {
  条: 'article',
  条规则: 'rule',
  项原则: 'principle',
  项准则: 'guideline',
};

function unitOf(unit: LocatorUnit, printed: string, rest: string): UnitHeading | null {
  const value = /^\d/.test(printed)
    ? Number(printed)
    : /^prim|^premi/i.test(printed)
      ? 1
      : (romanValue(printed) ?? ideographicValue(printed));
  return value ? { unit, number: String(value), rest: rest.trim() } : null;
}
