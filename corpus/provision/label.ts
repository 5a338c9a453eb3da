import { type CitationWords, citationWords } from './citation-words.ts';
import { isOfficialLanguage, type OfficialLanguage } from './language.ts';
import { type Locator, type LocatorUnit, parseLocator } from './locator.ts';
import { arabicLetterNames, arabicLetters, arabicOrdinals, fromRoman, toChinese, toRoman } from './numerals.ts';

/** How an instrument writes its numbers and where the label stands. */
export type LabelStyle = {
  /** True where the instrument prints "rule 13.1" and not "rule 45 (1)". */
  decimal?: boolean;
  /** True for the shorter words of a footnote: "para. 6". */
  note?: boolean;
};

/**
 * The words for a place in an instrument: `rule-45.1` is "rule 45 (1)", `pp-3` "preambular paragraph 3".
 * Languages other than the six official ones are labelled in English; a text that is no locator is given back.
 */
export function labelOf(locator: string | Locator, lang: string, style: LabelStyle = {}): string {
  const place = typeof locator === 'string' ? parseLocator(locator) : locator;
  if (!place) return String(locator);
  const language = officialOrEnglish(lang);
  const words = citationWords[language];
  const prefixes = place.prefixes.map((prefix) => prefixLabel(prefix, words, language, style.note ?? false));
  return [...prefixes, rootLabel(place, language, style)].join(words.comma);
}

/** The words for the annex or section that a locator prefix names: `annex-2` is "annex II". */
export function prefixLabel(prefix: string, words: CitationWords, language: OfficialLanguage, note: boolean): string {
  const [kind, number] = prefix.split('-');
  if (kind === 'annex') return number ? fill(words.annex.numbered, ordinal(number, language)) : words.annex.bare;
  return fill(note ? words.noteSection : words.section, number ? ordinal(number, language) : '').trim();
}

/** The language itself where it is official, and English for any other. */
export function officialOrEnglish(lang: string): OfficialLanguage {
  const primary = lang.split('-')[0]?.toLowerCase() ?? 'en';
  return isOfficialLanguage(primary) ? primary : 'en';
}

/** Units in which Chinese and French put the subdivisions between the number and the words behind it. */
const unitsAroundSteps: readonly LocatorUnit[] = ['pp', 'para', 'commentary'];

function rootLabel({ unit, path }: Locator, language: OfficialLanguage, style: LabelStyle): string {
  const words = citationWords[language];
  const template = (style.note && words.noteUnits[unit]) || words.units[unit];
  if (unit === 'page') return pageLabel(template, path, words);
  const depth = style.decimal ? leadingNumbers(path) : 1;
  const number = path.slice(0, depth).map(rootNumber).join('.');
  const deeper = path.slice(depth);
  if (unitsAroundSteps.includes(unit)) return fill(template, number + stepsLabel(deeper, language));
  const inner = words.innerParagraph;
  if (!inner || !isNumber(deeper[0] ?? '')) return fill(template, number) + stepsLabel(deeper, language);
  const paragraph = fill(style.note ? inner.note : inner.text, deeper[0] ?? '');
  const joint = language === 'zh' ? '' : words.comma;
  return fill(template, number) + joint + paragraph + stepsLabel(deeper.slice(1), language);
}

function pageLabel(template: string, [page = '', ...passage]: readonly string[], words: CitationWords): string {
  const parts = [fill(template, page)];
  if (passage.length) parts.push(fill(words.passage, passage.join('.')));
  return parts.join(words.comma);
}

function stepsLabel(steps: readonly string[], language: OfficialLanguage): string {
  let letters = 0;
  return steps
    .map((step) => {
      if (isNumber(step)) return bracketed(step, language);
      letters += 1;
      return isRomanStep(step, letters) ? romanStep(step, language) : bracketed(letter(step, language), language);
    })
    .join('');
}

/** Lists go (a), then (i): a single "i" is a letter at the first level and a roman numeral at the second. */
function isRomanStep(step: string, letterDepth: number): boolean {
  return fromRoman(step) !== null && (letterDepth === 2 || (letterDepth === 1 && step.length > 1));
}

function romanStep(step: string, language: OfficialLanguage): string {
  const value = fromRoman(step) ?? 0;
  if (language === 'ar') return ` ’${value}‘`;
  if (language === 'zh' && value <= 10) return String.fromCodePoint(0x3220 + value - 1);
  return bracketed(step, language);
}

function bracketed(step: string, language: OfficialLanguage): string {
  if (language === 'zh') return `(${step})`;
  return language === 'en' || language === 'ar' ? ` (${step})` : ` ${step})`;
}

function letter(step: string, language: OfficialLanguage): string {
  if (language !== 'ar') return step;
  return [...step].map((character) => arabicLetters[character.charCodeAt(0) - 97] ?? character).join('');
}

/** The number of an annex or a section: roman, Chinese, or an Arabic ordinal; a letter stays one. */
function ordinal(number: string, language: OfficialLanguage): string {
  if (!isNumber(number)) return ordinalLetter(number, language);
  const value = Number(number);
  if (value < 1 || value > 99) return number;
  if (language === 'zh') return toChinese(value);
  return language === 'ar' ? (arabicOrdinals[value - 1] ?? number) : toRoman(value);
}

function ordinalLetter(text: string, language: OfficialLanguage): string {
  const name = language === 'ar' && text.length === 1 ? arabicLetterNames[text.charCodeAt(0) - 97] : undefined;
  return name ?? text.toUpperCase();
}

function rootNumber(text: string): string {
  return /^[a-z]+$/.test(text) ? text.toUpperCase() : text;
}

function leadingNumbers(path: readonly string[]): number {
  const end = path.findIndex((step) => !isNumber(step));
  return end === -1 ? path.length : Math.max(end, 1);
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

function fill(template: string, number: string): string {
  return template.replace('#', () => number);
}
