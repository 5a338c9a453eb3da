import { citationWords } from './citation-words.ts';
import { type LabelStyle, labelOf, officialOrEnglish, prefixLabel } from './label.ts';
import type { OfficialLanguage } from './language.ts';
import { type Locator, parseLocator } from './locator.ts';
import { type PluralWords, pluralWords } from './plural-words.ts';

/**
 * The words for several places of one instrument: "rules 43 to 45 and 50". Places that are not all whole numbers of
 * one unit are listed one by one.
 */
export function labelOfList(locators: readonly string[], lang: string, style: LabelStyle = {}): string {
  const language = officialOrEnglish(lang);
  const places = locators.flatMap((text) => parseLocator(text) ?? []);
  const [first] = places;
  if (!first || places.length < 2 || places.length < locators.length || !areAlike(places)) {
    return locators.map((locator) => labelOf(locator, language, style)).join('; ');
  }
  const words = citationWords[language];
  const prefixes = first.prefixes.map((prefix) => prefixLabel(prefix, words, language, style.note ?? false));
  const numbers = places.map(({ path }) => Number(path[0]));
  return [...prefixes, listed(first, numbers, language, style.note ?? false)].join(words.comma);
}

/** Whole numbers of one unit in one annex or section, upwards. */
function areAlike(places: readonly Locator[]): boolean {
  const [first] = places;
  return places.every(
    ({ prefixes, unit, path }, index) =>
      unit === first?.unit &&
      unit !== 'page' &&
      prefixes.join('.') === first.prefixes.join('.') &&
      path.length === 1 &&
      /^\d+$/.test(path[0] ?? '') &&
      (index === 0 || Number(path[0]) > Number(places[index - 1]?.path[0])),
  );
}

function listed({ unit }: Locator, numbers: readonly number[], language: OfficialLanguage, note: boolean): string {
  const plural = pluralWords[language];
  const template =
    (numbers.length === 2 && plural.dual[unit]) ||
    (note && plural.noteUnits[unit]) ||
    plural.units[unit] ||
    citationWords[language].units[unit];
  return template.replace('#', () => numberList(numbers, plural));
}

/** "8 and 9", "3 to 7", "80 and 83 to 87": three in a row make a range. */
function numberList(numbers: readonly number[], words: PluralWords): string {
  const items = runsOf(numbers).flatMap(([low, high]) => {
    if (high - low >= 2) return `${low}${words.to}${high}`;
    return high > low ? [String(low), String(high)] : String(low);
  });
  const last = items.pop() ?? '';
  return items.length ? items.join(words.comma) + words.and + last : last;
}

function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
