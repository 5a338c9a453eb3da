import type { Evidence } from '../evidence/evidence.ts';
import type { RankedPassage } from './relevance.ts';
import { addsOnlyStrange, saidOtherwise, strangeShare, unknownShare } from './strange-words.ts';

/**
 * From this cosine on, the best provision is about what was asked. Measured on the development questions of the eval
 * suite: what is outside the sources lies at .37 to .48 (in other languages than English up to .51), and of what they
 * answer 183 of 187 lie above .48 (42 of 43 above .53). A question that names an instrument is hardly about anything
 * else.
 */
const meaningEnough = { english: 0.485, named: 0.48, other: 0.53 };

/**
 * What counts a little where the meaning is in doubt. In English a word that is merely shared says no more than the
 * meaning did, for "best", "world" and "end" stand in every text; one that the texts say otherwise does. Where the
 * question names an instrument, and in other languages, what is shared counts.
 */
const wordsHelp = { saidOtherwise: 0.06, shared: 0.03 };

/** A name that no text mentions makes it more likely that the question is about something else. */
const strangeNameHurt = 0.08;

/**
 * Where more than this share of an English question is of words that no text holds, more meaning is asked for, up to
 * this much more. Chosen on the development questions and fifty others, and held against the floor over all questions.
 * In other languages the texts are too few for a missing word to say anything.
 */
const strangeShareBorne = 0.5;
const strangeWordsHurt = 0.1;

/**
 * A plain English question of which this share is of words that no text at hand holds, read as no others, is about
 * something else unless its meaning is found all but exactly.
 */
const mostlyUnknown = { share: 0.55, meaningEnough: 0.57 };

/** Of two words with a meaning the one found by chance is half: "How do I install Windows?" is not about windows. */
const hardlyAnyWords = { words: 2, coverage: 0.6, meaningEnough: 0.565 };

/** By words alone, the best passage must speak of this share of what was asked. */
const coverageEnough = 0.5;

/** True when the best passage found is about the question at all. */
export function isAnswerable(best: RankedPassage, evidence: Evidence): boolean {
  const { bestMeaning } = evidence.retrieval;
  if (addsOnlyStrange(best, evidence)) return false;
  if (bestMeaning === null) return best.coverage >= coverageEnough;
  return bestMeaning + helpOfWords(best, evidence) >= meaningNeeded(best, evidence);
}

function helpOfWords(best: RankedPassage, evidence: Evidence): number {
  const { question, retrieval } = evidence;
  const isPlain = question.lang === 'en' && retrieval.references.length === 0;
  return isPlain ? saidOtherwise(best, evidence) * wordsHelp.saidOtherwise : best.coverage * wordsHelp.shared;
}

function meaningNeeded(best: RankedPassage, evidence: Evidence): number {
  const name = hasStrangeName(evidence) ? strangeNameHurt : 0;
  if (evidence.question.lang !== 'en') return meaningEnough.other + name;
  const beyond = Math.max(0, strangeShare(best, evidence) - strangeShareBorne) / (1 - strangeShareBorne);
  if (evidence.retrieval.references.length > 0) return meaningEnough.named + name + beyond * strangeWordsHurt;
  return Math.max(meaningEnough.english + name + beyond * strangeWordsHurt, meaningNeededOfPlain(best, evidence));
}

function meaningNeededOfPlain(best: RankedPassage, evidence: Evidence): number {
  const { focus, turnsBefore } = evidence.question;
  if (turnsBefore.length > 0) return 0;
  const { words, coverage } = hardlyAnyWords;
  const isOfChance = focus.length === words && best.coverage < coverage && saidOtherwise(best, evidence) === 0;
  const isUnknown = unknownShare(evidence) > mostlyUnknown.share;
  return Math.max(isOfChance ? hardlyAnyWords.meaningEnough : 0, isUnknown ? mostlyUnknown.meaningEnough : 0);
}

/** True when the question names somebody or something of which no text at hand speaks. */
function hasStrangeName({ question, rarity }: Evidence): boolean {
  const names = question.focus.filter(({ text }) => isName(text, question.asked));
  return names.some(({ stem }) => rarity(stem) >= 1);
}

/** A word with a capital letter inside a sentence; in scripts without capitals there is no telling. */
function isName(word: string, asked: string): boolean {
  const at = asked.indexOf(word);
  return /^\p{Lu}\p{Ll}/u.test(word) && /[\p{L}\p{N},;)]\s+$/u.test(asked.slice(0, at));
}
