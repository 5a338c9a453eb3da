import { numbersIn } from '../checks/lexicon/number-words.ts';
import type { Excerpt } from '../composers/quotation/quote-passage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { presumesPermission } from '../question/presumption.ts';
import { contentWordsOf } from '../text/words.ts';

/** True where a question takes a number of something for granted and nothing that would be quoted counts such a thing. */
export function presumesNumber({ question }: Evidence, excerpts: readonly Excerpt[]): boolean {
  if (!presumesPermission(question.asked, question.lang)) return false;
  const presumed = presumedCounts(question.asked, question.lang);
  const counted = excerpts.flatMap(countsOf);
  return presumed.length > 0 && presumed.every((one) => !counted.some((other) => countsTheSame(one, other)));
}

/** True where a question takes for granted that something is allowed so many times, and what is quoted counts otherwise. */
export function hasOtherNumber({ question, retrieval }: Evidence, excerpts: readonly Excerpt[]): boolean {
  if (retrieval.references.length > 1 || !presumesPermission(question.asked, question.lang)) return false;
  const counted = excerpts.flatMap(countsOf);
  return presumedCounts(question.asked, question.lang).some((one) => {
    const same = counted.filter((other) => countsTheSame(one, other));
    return same.length > 0 && !same.some(({ value }) => value === one.value);
  });
}

/** A number, and the stems of the words behind it, of which one says what it counts. */
export type Count = { value: number; stems: ReadonlySet<string> };

// Years and symbols say which text is meant.
const yearsFrom = 1000;

/** The numbers that a question gives of something, without years and symbols. */
export function presumedCounts(question: string, lang: string): Count[] {
  return countsIn(question.replace(/\p{N}+\/\p{N}+/gu, ' '), lang).filter(({ value }) => value < yearsFrom);
}

function countsOf({ passage, items }: Excerpt): Count[] {
  return [passage.record, ...passage.chapeaux, ...items].flatMap(({ text, lang }) => countsIn(text, lang));
}

// "15 consecutive days": what is counted follows with a word or two between.
const wordsBehind = 3;

/** The numbers in a text, each with what stands behind it. */
export function countsIn(text: string, lang: string): Count[] {
  return numbersIn(text, lang).map(({ value, end }) => {
    const behind = text.slice(end).split(/[.;:,()?]/u)[0] ?? '';
    return {
      value,
      stems: new Set(
        contentWordsOf(behind, lang)
          .slice(0, wordsBehind)
          .map(({ stem }) => stem),
      ),
    };
  });
}

/** True where two numbers count the same thing, whatever their values. */
export function countsTheSame(one: Count, other: Count): boolean {
  return !one.stems.isDisjointFrom(other.stems);
}
