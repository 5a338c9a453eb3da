import { phraseTokens } from '#corpus/references/phrase-tokens.ts';
import { findQuotation, gapPattern } from '../../answer/text/find-quotation.ts';
import { folded } from '../../answer/text/fold-text.ts';
import type { Shelf, ShelvedText } from './shelf.ts';

/** True where the quoted words stand in one of the texts, or run from one into the next, letter for letter. */
export function standsIn(quotation: string, texts: readonly ShelvedText[]): boolean {
  const run = longestRun(quotation);
  return texts.some((text) => holds(text, quotation, run)) || runsThrough(quotation, texts);
}

/** The provisions on the shelf that have the quoted words letter for letter, commentaries last. */
export function whereItStands(quotation: string, shelf: Shelf): ShelvedText[] {
  const run = longestRun(quotation);
  if (run.length < shortest) return [];
  const found = shelf.texts.filter((text) => holds(text, quotation, run));
  const isNote = ({ record }: ShelvedText) => Number(record.kind === 'commentary');
  return found.sort((one, other) => isNote(one) - isNote(other));
}

/** Most texts are told apart by the longest run alone, which is quickly looked for. */
function holds({ folded: words, text }: ShelvedText, quotation: string, run: string): boolean {
  return words.includes(run) && findQuotation(quotation, text) !== null;
}

/** The longest part of a quotation in which nothing was left out or changed. */
function longestRun(quotation: string): string {
  const runs = quotation.split(gapPattern).map((run) => folded(run).replace(/[.,;:]+$/, ''));
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

/** A chapeau with its item is one sentence, and numbered paragraphs of one rule are quoted together. */
function runsThrough(quotation: string, texts: readonly ShelvedText[]): boolean {
  if (texts.length < 2 || texts.length > familyMax) return false;
  const whole = texts.map(({ folded: words }) => words).join(' ');
  const withoutNumbers = folded(quotation).replace(/(?<=\s|^)(?:\(?[a-z0-9]{1,4}[).]|\d{1,3}\.)\s/giu, '');
  return [quotation, withoutNumbers].some(
    (one) => whole.includes(longestRun(one)) && findQuotation(one, whole) !== null,
  );
}

/** So many texts are one provision; more are a whole instrument, in which words don't run on. */
const familyMax = 60;

/** Fewer letters than these stand anywhere. */
const shortest = 12;

/** The texts of the shelf that may hold something like these words. */
export function candidatesFor(quotation: string, shelf: Shelf, limit: number): ShelvedText[] {
  const tokens = phraseTokens(quotation).map(({ token }) => token);
  return shelf.withWords(tokens, 'token', limit).map(({ text }) => text);
}
