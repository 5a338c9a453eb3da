import { lexiconOf } from '../../answer/checks/lexicon/lexicon.ts';
import { contentStemsOf } from '../../answer/text/words.ts';
import type { Finding } from '../finding.ts';
import type { DraftSentence } from '../read/divide-draft.ts';
import type { ShelvedText } from '../sources/shelf.ts';
import { cite } from './cite.ts';
import { citedIn, textsBehind } from './cited-sources.ts';
import { coverage, stemsOf } from './coverage.ts';
import type { DraftView, Judge } from './judgement.ts';
import { ownWordsOf } from './own-words-of.ts';
import { isYear, type Quantity, quantitiesIn } from './quantities.ts';

type Place = { start: number; end: number; written: string };

/** A sentence that speaks of something else than its source reports nothing of it. */
const reportsFrom = 0.4;

/** From this share on a number that the source does not have at all is likely meant to be its. */
const surelyFrom = 0.55;

/** Finds numbers in reported norms that the provision cited does not have. */
export const judgeNumbers: Judge = (sentence, view) => {
  const cited = citedIn(sentence);
  if (cited.length === 0) return [];
  const own = ownWordsOf(sentence);
  const claimed = quantitiesIn(own, view.lang).filter((one) => !isYear(one));
  const periods = periodsIn(own, view.lang);
  if (claimed.length + periods.length === 0) return [];
  const texts = textsBehind(cited, view).filter(({ record }) => record.lang === view.lang);
  const share = coverage(contentStemsOf(own.replace(/\d+/g, ' '), view.lang), stemsOf(texts), view.shelf);
  if (share < reportsFrom) return [];
  const isSure = share >= surelyFrom && cited.every(({ provisions }) => provisions.length > 0);
  const report = { sentence, texts, isSure, view };
  return [...claimed.flatMap((one) => judgeQuantity(one, report)), ...judgePeriods(periods, report)];
};

type Report = { sentence: DraftSentence; texts: readonly ShelvedText[]; isSure: boolean; view: DraftView };

function judgeQuantity(quantity: Quantity, { sentence, texts, isSure, view }: Report): Finding[] {
  const said = texts.flatMap((text) => quantitiesOf(text).map((one) => ({ ...one, text })));
  const same = said.filter(({ value }) => value === quantity.value);
  const isSaid = same.some(({ unit }) => unit === null || quantity.unit === null || unit === quantity.unit);
  if (isSaid) return [];
  if (same[0]) return isSure ? [differs(wholeOf(quantity), same.map(wholeOf), sentence, view)] : [];
  const comparable = said.filter((other) => countsSame(quantity, other));
  if (comparable.length > 0) return [differs(quantity, comparable, sentence, view)];
  const counted = said.filter(({ unit }) => unit === null);
  if (quantity.unit === null && isSure && counted.length === 1) return [differs(quantity, counted, sentence, view)];
  const [text] = texts;
  return isSure && quantity.unit !== null && text ? [notThere(quantity, text, sentence, view)] : [];
}

/** How often something is done is a number too. */
function judgePeriods(
  periods: readonly (Place & { name: string })[],
  { sentence, texts, isSure, view }: Report,
): Finding[] {
  const said = texts.flatMap((text) => periodsIn(text.text, view.lang).map((one) => ({ ...one, text })));
  const [text] = texts;
  return periods.flatMap((period) => {
    if (!isSure || !text || said.some(({ name }) => name === period.name)) return [];
    return [said.length > 0 ? differs(period, said, sentence, view) : notThere(period, text, sentence, view)];
  });
}

function periodsIn(text: string, lang: string): (Place & { name: string })[] {
  return [...(lexiconOf(lang)?.periods ?? [])].flatMap(([name, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
      name,
      written,
      start: index,
      end: index + written.length,
    })),
  );
}

const known = new WeakMap<ShelvedText, Quantity[]>();

/** A text of the shelf is asked for its numbers again and again. */
function quantitiesOf(text: ShelvedText): Quantity[] {
  const quantities = known.get(text) ?? quantitiesIn(text.text, text.record.lang);
  known.set(text, quantities);
  return quantities;
}

function wholeOf<T extends Quantity>(quantity: T): T {
  return { ...quantity, written: `${quantity.written} ${quantity.unitWords}`.trim(), end: quantity.unitEnd };
}

function differs(
  place: Place,
  said: readonly (Place & { text: ShelvedText })[],
  { start }: DraftSentence,
  view: DraftView,
): Finding {
  const provision = said[0]?.text.record.id ?? '';
  const words = [...new Set(said.map(({ written }) => written))];
  return {
    kind: 'number-differs',
    severity: 'error',
    start: start + place.start,
    end: start + place.end,
    message: view.say('numberDiffers', {
      source: cite(provision, view),
      said: words.join(', '),
      written: place.written,
    }),
    provision,
    suggestions: words.length === 1 ? [{ provision, replacement: words[0] ?? '' }] : [],
  };
}

/** The writer may add a number of their own, so that this is a warning. */
function notThere(place: Place, { record }: ShelvedText, { start }: DraftSentence, view: DraftView): Finding {
  return {
    kind: 'number-differs',
    severity: 'warning',
    start: start + place.start,
    end: start + place.end,
    message: view.say('numberNotThere', { source: cite(record.id, view), written: place.written }),
    provision: record.id,
    suggestions: [],
  };
}

function countsSame(one: Quantity, other: Quantity): boolean {
  if (one.unit !== null || other.unit !== null) return one.unit === other.unit;
  return one.counted.intersection(other.counted).size > 0;
}
