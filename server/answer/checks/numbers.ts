import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { contentStemsOf } from '../text/words.ts';
import { nearestClauses, readClauses } from './clauses.ts';
import { groupsIn, lexiconOf } from './lexicon/lexicon.ts';
import { numbersIn } from './lexicon/number-words.ts';

/** A number with what it counts and on which side of it the truth lies, as far as the words say. */
type Quantity = { value: number; unit: string | null; bound: string | null };

// The unit follows the number, with a word or two between: "15 consecutive days".
const unitReach = 28;
const boundReach = 26;

/** Every figure, duration, date and age in a statement's own words stands in its sources, with the same unit and bound. */
export function checkNumbers(claim: Claim): CheckResult {
  const { own, lang, sources, sentences } = claim;
  const often = strangePeriods(own, lang, sentences);
  if (often.length > 0) return fail(`every ${often.join(', ')}`);
  const claimed = quantitiesIn(own, lang);
  if (claimed.length === 0) return { name: 'numbers', passed: true };
  const said = [
    ...sources.flatMap(({ passages }) => passages.flatMap((passage) => quantitiesIn(passage.text, passage.lang))),
    ...sentences.flatMap((sentence) => quantitiesIn(sentence.text, sentence.lang)),
  ];
  const wrong = claimed.filter((quantity) => !said.some((other) => agrees(quantity, other)));
  if (wrong.length === 0)
    return isSaidOfAnother(claim) ? fail('that number, of this') : { name: 'numbers', passed: true };
  return fail(wrong.map(({ value, unit }) => (unit ? `${value} ${unit}` : String(value))).join(', '));
}

/** The clause that speaks of the same has a number, and it is another one: the number of the statement belongs elsewhere. */
function isSaidOfAnother(claim: Claim): boolean {
  const read = readClauses(claim);
  if (!read) return false;
  return read.pairs.some(({ claimed }) => {
    const mine = quantitiesIn(claimed.text, claim.lang);
    const about = contentStemsOf(withoutNumbers(claimed.text, claim.lang), claim.lang);
    const nearest = nearestClauses(about, read.source, read.words)[0];
    const theirs = nearest ? quantitiesIn(nearest.text, claim.lang) : [];
    return mine.length > 0 && theirs.length > 0 && mine.every((one) => !theirs.some((other) => agrees(one, other)));
  });
}

function withoutNumbers(text: string, lang: string): string {
  return numbersIn(text, lang).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  );
}

function fail(what: string): CheckResult {
  return { name: 'numbers', passed: false, detail: `Not in the provision cited: ${what}.` };
}

/** How often the statement says that something is, and its sources do not. */
function strangePeriods(own: string, lang: string, sentences: Claim['sentences']): string[] {
  const said = sentences.flatMap((sentence) => {
    const lexicon = lexiconOf(sentence.lang);
    return lexicon ? [...groupsIn(sentence.text, lexicon.periods)] : [];
  });
  const claimed = groupsIn(own, lexiconOf(lang)?.periods ?? new Map());
  return [...claimed].filter((period) => !said.includes(period));
}

function quantitiesIn(text: string, lang: string): Quantity[] {
  const lexicon = lexiconOf(lang);
  return numbersIn(text, lang).map(({ value, start, end }) => {
    const after = text.slice(end, end + unitReach).split(/[.;:,()]/)[0] ?? '';
    const around = `${text.slice(Math.max(0, start - boundReach), start)} # ${after}`;
    return {
      value,
      unit: lexicon ? firstOf(groupsIn(after, lexicon.units)) : null,
      bound: lexicon ? firstOf(groupsIn(around, lexicon.bounds)) : null,
    };
  });
}

function firstOf(names: ReadonlySet<string>): string | null {
  return [...names][0] ?? null;
}

function agrees(claimed: Quantity, said: Quantity): boolean {
  if (claimed.value !== said.value) return false;
  if (claimed.unit && said.unit && claimed.unit !== said.unit) return false;
  return !isOpposite(claimed.bound, said.bound);
}

/** "No more than" agrees with a ban on "more than"; "at least" agrees neither with "at most" nor with "more than". */
function isOpposite(claimed: string | null, said: string | null): boolean {
  const opposites: Record<string, readonly string[]> = {
    atLeast: ['atMost', 'above', 'below'],
    atMost: ['atLeast', 'below'],
    above: ['below', 'atMost', 'atLeast'],
    below: ['above', 'atLeast', 'atMost'],
  };
  return claimed !== null && said !== null && (opposites[claimed] ?? []).includes(said);
}
