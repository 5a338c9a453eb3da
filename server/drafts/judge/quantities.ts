import { type Lexicon, lexiconOf } from '../../answer/checks/lexicon/lexicon.ts';
import { numbersIn } from '../../answer/checks/lexicon/number-words.ts';
import { contentStemsOf } from '../../answer/text/words.ts';

/** A number with what it counts: the unit that the language knows, else the words behind it. */
export type Quantity = {
  value: number;
  written: string;
  start: number;
  end: number;
  /** The words behind it up to its unit, and where that ends. */
  unitWords: string;
  unitEnd: number;
  unit: string | null;
  counted: ReadonlySet<string>;
};
const unitReach = 28;

/** A year says when. */
export function isYear({ value }: Quantity): boolean {
  return value >= 1900 && value <= 2100;
}

/** "Thirty-first", "6th", 第三十届: a number in a row counts nothing. */
function isOrdinal(text: string, start: number, end: number): boolean {
  if (text[start - 1] === '第' || /(?:th|first|second|third|ième|ый|ой|ая|ого|ой)$/iu.test(text.slice(start, end)))
    return true;
  const after = text.slice(end, end + 16);
  return /^(?:st|nd|rd|th|er|e|è|º|ª|°|-й|-я|-го)(?!\p{L})|^[-\s](?:first|second|third|\p{L}+th(?!\p{L})|et unième|\p{L}+ième|перв|втор|трет|четв|пят|шест|седьм|восьм|девят)/iu.test(
    after,
  );
}

/** "Paragraph 5 above", "table 4": the number of a place, in whatever text. */
const place =
  /(?:paragraphs?|paras?\.?|rules?|articles?|sections?|chapters?|tables?|figures?|annex|pages?|principles?|guidelines?|strateg(?:y|ies)|items?|n[oº°]\.?|paragraphes?|règles?|chapitres?|tableaux?|párrafos?|artículos?|reglas?|capítulos?|cuadros?|пункт\p{L}*|стат\p{L}+|правил\p{L}*|глав\p{L}|таблиц\p{L}|الفقرة|المادة|القاعدة|الفصل|الجدول)[\s(]*$/iu;

function isPlace(text: string, start: number): boolean {
  return place.test(text.slice(Math.max(0, start - 24), start));
}

/** "One hour" counts; "one" alone is as often a pronoun. */
const ones: Readonly<Record<string, RegExp>> = {
  en: /\bone\b/giu,
  fr: /(?<!\p{L})une?(?!\p{L})/giu,
  es: /(?<!\p{L})un[ao]?(?!\p{L})/giu,
  ru: /(?<!\p{L})одн(?:ого|ой|ому|у|о|а)(?!\p{L})|(?<!\p{L})один(?!\p{L})/giu,
  zh: /一(?=[个小天日周月年名])/gu,
};

function onesIn(text: string, lang: string): { value: number; start: number; end: number }[] {
  const pattern = ones[lang];
  const found = pattern ? [...text.matchAll(pattern)] : [];
  return found.map(({ 0: word, index }) => ({ value: 1, start: index, end: index + word.length }));
}

/** The day of a month counts nothing. */
function isInDate(text: string, end: number, lang: string): boolean {
  const after = text
    .slice(end, end + 24)
    .toLowerCase()
    .replace(/^\s?[–-]\s?\d{1,2}/u, '');
  if (/^\s?[年月日]/u.test(after)) return true;
  return monthsIn(lang).some((month) =>
    after.replace(/^(?:er)?\s+(?:de\s+)?(?:to|and|au|al|до|по|и|–|-)?\s*/u, '').startsWith(month),
  );
}

const months = new Map<string, string[]>();

function monthsIn(lang: string): string[] {
  const known = months.get(lang) ?? monthNames(lang);
  months.set(lang, known);
  return known;
}

/** As they stand behind a day: a language may bend them. */
function monthNames(lang: string): string[] {
  const format = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(new Date(Date.UTC(2024, month, 1)));
    return (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase();
  });
}

/** The numbers of a text that count something. */
export function quantitiesIn(text: string, lang: string): Quantity[] {
  const lexicon = lexiconOf(lang);
  const found = numbersIn(text, lang).filter(
    ({ start, end }) => !isInDate(text, end, lang) && !isOrdinal(text, start, end) && !isPlace(text, start),
  );
  const all = [...found, ...onesIn(text, lang)].map(({ value, start, end }) => {
    const after = text.slice(end, end + unitReach).split(/[.;:,()]/)[0] ?? '';
    const before =
      text
        .slice(Math.max(0, start - unitReach), start)
        .split(/[.;:,()]/)
        .at(-1) ?? '';
    const counted = contentStemsOf(after, lang);
    const [behind] = [...contentStemsOf(before, lang)].slice(-1);
    const written = text.slice(start, end);
    const unit = lexicon ? nearestUnit(after, lexicon) : null;
    return {
      value,
      written,
      start,
      end,
      unitWords: unit ? after.slice(0, unit.end).trim() : '',
      unitEnd: end + (unit?.end ?? 0),
      unit: unit?.name ?? null,
      counted: new Set([...[...counted].slice(0, 2), ...(behind ? [behind] : [])]),
    };
  });
  return all.filter(({ value, unitWords }) => value !== 1 || (unitWords !== '' && unitWords.split(' ').length <= 2));
}

/** The unit that follows first. */
function nearestUnit(after: string, { units }: Lexicon): { name: string; end: number } | null {
  const found = [...units].flatMap(([name, pattern]) => {
    const [match] = after.matchAll(pattern);
    return match ? [{ name, at: match.index, end: match.index + match[0].length }] : [];
  });
  return found.sort((one, other) => one.at - other.at)[0] ?? null;
}
