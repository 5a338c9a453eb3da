import { groupsIn, lexiconOf } from '../../answer/checks/lexicon/lexicon.ts';
import { numbersIn } from '../../answer/checks/lexicon/number-words.ts';
import { contentStemsOf } from '../../answer/text/words.ts';
import type { Finding } from '../finding.ts';
import type { ShelvedText } from '../sources/shelf.ts';
import { cite } from './cite.ts';
import { citedIn, textsBehind } from './cited-sources.ts';
import { coverage, stemsOf } from './coverage.ts';
import type { DraftView, Judge } from './judgement.ts';
import { ownWordsOf } from './own-words-of.ts';

/** A number with what it counts: the unit that the language knows, else the words behind it. */
type Quantity = {
  value: number;
  written: string;
  start: number;
  end: number;
  unit: string | null;
  counted: ReadonlySet<string>;
};
type SourceQuantity = Quantity & { text: ShelvedText };

const unitReach = 28;

/** A sentence that speaks of something else than its source reports nothing of it. */
const reportsFrom = 0.4;

/** Finds numbers in reported norms that the provision cited does not have, where it has another for the same. */
export const judgeNumbers: Judge = (sentence, view) => {
  const cited = citedIn(sentence);
  const own = ownWordsOf(sentence);
  const claimed = cited.length > 0 ? quantitiesIn(own, view.lang).filter((one) => !isYear(one)) : [];
  if (claimed.length === 0) return [];
  const texts = textsBehind(cited, view).filter(({ record }) => record.lang === view.lang);
  if (coverage(contentStemsOf(own.replace(/\d+/g, ' '), view.lang), stemsOf(texts), view.shelf) < reportsFrom)
    return [];
  const said = texts.flatMap((text) => quantitiesIn(text.text, view.lang).map((one) => ({ ...one, text })));
  return claimed.flatMap((quantity) => judgeQuantity(quantity, said, sentence.start, view));
};

function judgeQuantity(
  quantity: Quantity,
  said: readonly SourceQuantity[],
  offset: number,
  view: DraftView,
): Finding[] {
  if (said.some(({ value }) => value === quantity.value)) return [];
  const comparable = said.filter((other) => countsSame(quantity, other));
  const [first] = comparable;
  if (!first) return [];
  const provision = first.text.record.id;
  const isClear = new Set(comparable.map(({ value }) => value)).size === 1;
  return [
    {
      kind: 'number-differs',
      severity: 'error',
      start: offset + quantity.start,
      end: offset + quantity.end,
      message: view.say('numberDiffers', {
        source: cite(provision, view),
        said: [...new Set(comparable.map(({ written }) => written))].join(', '),
        written: quantity.written,
      }),
      provision,
      suggestions: isClear ? [{ provision, replacement: first.written }] : [],
    },
  ];
}

function countsSame(one: Quantity, other: Quantity): boolean {
  if (one.unit !== null || other.unit !== null) return one.unit === other.unit;
  return one.counted.intersection(other.counted).size > 0;
}

function isYear({ value }: Quantity): boolean {
  return value >= 1900 && value <= 2100;
}

/** "Thirty-first", "6th", 第三十届: a number in a row counts nothing. */
function isOrdinal(text: string, start: number, end: number): boolean {
  if (text[start - 1] === '第') return true;
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
  const format = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const known =
    months.get(lang) ??
    Array.from({ length: 12 }, (_, month) =>
      (
        format.formatToParts(new Date(Date.UTC(2024, month, 1))).find(({ type }) => type === 'month')?.value ?? ''
      ).toLowerCase(),
    );
  months.set(lang, known);
  return known;
}

function quantitiesIn(text: string, lang: string): Quantity[] {
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
    const unit = lexicon ? ([...groupsIn(after, lexicon.units)][0] ?? null) : null;
    return {
      value,
      written,
      start,
      end,
      unit,
      counted: new Set([...[...counted].slice(0, 2), ...(behind ? [behind] : [])]),
    };
  });
  return all.filter(({ value, unit }) => value !== 1 || unit !== null);
}
