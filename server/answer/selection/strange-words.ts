import { coverageOf, coveredBy, type FocusStems, focusOf, focusStems } from '../evidence/coverage.ts';
import type { Evidence, FoundPassage } from '../evidence/evidence.ts';
import { stemsOf } from '../evidence/passage-stems.ts';

/**
 * The share of a question that is of words which no text at hand holds and which the passage says in no other way:
 * whatever is near it in meaning speaks of something else.
 */
export function strangeShare({ passage }: Pick<FoundPassage, 'passage'>, evidence: Evidence): number {
  const focus = focusOf(evidence);
  const strange = strangeIn(focus, passage, evidence);
  return sumOf(focus) > 0 ? sumOf(strange) / sumOf(focus) : 0;
}

/** The share of a question that is of words which no text at hand holds and which were read as no others. */
export function unknownShare(evidence: Evidence): number {
  const focus = focusOf(evidence);
  const unknown = focus.filter(
    ({ word, alternatives }) => alternatives.length === 1 && evidence.rarity(word.stem) >= 1 && !isNumber(word.text),
  );
  return sumOf(focus) > 0 ? sumOf(unknown) / sumOf(focus) : 0;
}

/** The share of a question that a passage speaks of only in the words as which the question's own were read. */
export function saidOtherwise({ passage, coverage }: Pick<FoundPassage, 'passage' | 'coverage'>, evidence: Evidence) {
  const { question, rarity } = evidence;
  const verbatim = coverageOf(stemsOf(passage), focusStems(question.focus, [], question.lang, rarity));
  return Math.max(0, coverage - verbatim);
}

/** True where a turn leans on the turn before and everything that it adds is strange: it is about something else. */
export function addsOnlyStrange({ passage }: Pick<FoundPassage, 'passage'>, evidence: Evidence): boolean {
  if (evidence.question.turnsBefore.length === 0) return false;
  const [added, carriedOver] = [true, false].map((wanted) =>
    focusOf(evidence).filter(({ word }) => (word.weight === 1) === wanted),
  );
  if (!added?.length || !carriedOver?.length) return false;
  const isStrange = (words: FocusStems) => strangeIn(words, passage, evidence).length === words.length;
  return isStrange(added) && !isStrange(carriedOver);
}

function strangeIn(words: FocusStems, passage: FoundPassage['passage'], { rarity }: Evidence): FocusStems {
  const covered = new Set(coveredBy(stemsOf(passage), words));
  return words.filter((entry) => !covered.has(entry) && rarity(entry.word.stem) >= 1 && !isNumber(entry.word.text));
}

/** A number says how much or where, and is no subject that a text could lack. */
function isNumber(word: string): boolean {
  return /^\p{N}+$/u.test(word);
}

function sumOf(words: FocusStems): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}
