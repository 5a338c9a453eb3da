import type { OfficialLanguage } from '#corpus/provision/language.ts';
import type { ProvisionKind } from '#corpus/provision/provision.ts';
import type { Notice } from '../answer.ts';
import { numbersIn } from '../checks/lexicon/number-words.ts';
import { coverageOf, type FocusStems, focusStems } from '../evidence/coverage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Passage } from '../evidence/passage.ts';
import { ownStemsOf } from '../evidence/passage-stems.ts';
import { fillMessage, messagesIn } from '../messages/messages.ts';
import { kindsAskedFor } from '../question/kinds-asked-for.ts';
import { wordsOf } from '../text/words.ts';
import { answeringExcerpt } from './excerpts.ts';
import { type Count, countsIn, countsTheSame, presumedCounts } from './presumed-numbers.ts';
import type { Selection } from './selection.ts';

/** A passage belongs to all that was asked for when it speaks of this share of the subject. */
const subjectCovered = 0.75;

/** It may speak of so much less of the subject than the one that speaks most of it. */
const behindMost = 0.1;

/** More than this can't be read in an answer; what is left out is counted. */
const shownMax = 30;

/**
 * Answers a question for all: every provision of the instruments at hand that speaks of the subject, in the order of
 * its instrument, with the count. Null where fewer than two do.
 */
export function goThroughAll(evidence: Evidence): Selection | null {
  const { question, retrieval, rarity } = evidence;
  const kinds = withPreamble(kindsAsked(evidence), evidence);
  const counted = countedWords(question.asked, question.lang);
  const subject = question.focus.filter(
    ({ text, stem }) =>
      kindsAskedFor(text, question.lang).size === 0 &&
      !isOfForm(text) &&
      !counted.has(stem) &&
      !isNumber(text, question.lang),
  );
  const focus = focusStems(subject, retrieval.readAs, question.lang, rarity);
  const ofKind = passagesInOrder(evidence).filter(({ record }) => kinds.size === 0 || kinds.has(record.kind));
  const counting = thoseThatCount(ofKind, question);
  const matching =
    focus.length > 0 ? thoseThatSpeakOf(counting ?? ofKind, focus) : (counting ?? ofOneInstrument(ofKind));
  if (matching.length < 2) return null;
  const shown = matching.slice(0, shownMax);
  const excerpts = shown.map((passage, at) => ({
    ...answeringExcerpt({ passage, hits: [] }, focus),
    counted: { number: at + 1, count: matching.length },
  }));
  return { status: 'answered', excerpts, notices: noticeOfRest(shown.length, matching, question.lang) };
}

/** "The principles of the Model Strategies" are no strategies, and "the Harbour Rules on lanterns" are rules. */
function kindsAsked({ question: { asked, lang }, retrieval }: Evidence): ReadonlySet<ProvisionKind> {
  const unnamed = retrieval.references.reduce((words, { text }) => words.replace(text, ' '), asked);
  const kinds = kindsAskedFor(unnamed, lang);
  return kinds.size > 0 ? kinds : kindsAskedFor(asked, lang);
}

/** "Which paragraphs of the resolution …" means those of its preamble too. */
function withPreamble(kinds: ReadonlySet<ProvisionKind>, { scope }: Evidence): ReadonlySet<ProvisionKind> {
  return scope !== null && kinds.has('paragraph') ? new Set([...kinds, 'preambular']) : kinds;
}

/** "Every place that names …", "all model strategies": these words say what is counted and not what it is about. */
function isOfForm(word: string): boolean {
  return /^(?:model|places?|mentions?|names?|deals?|concern(?:s|ing)?|resolutions?|instruments?|annex|entire|whole|core|main|basic|key|fundamental|general|overarching)$/i.test(
    word,
  );
}

/** A number that counts something is looked for with what it counts. */
function isNumber(word: string, lang: OfficialLanguage): boolean {
  return numbersIn(word, lang).length > 0;
}

/** The instrument in which most was found comes first. */
function passagesInOrder({ texts, found }: Evidence): Passage[] {
  const rank = (passage: Passage | undefined) => {
    const at = found.findIndex((entry) => entry.passage.record.instrument === passage?.record.instrument);
    return at < 0 ? found.length : at;
  };
  const instruments = [...texts.values()].map(({ passages }) => passages);
  return instruments.sort((one, other) => rank(one[0]) - rank(other[0])).flat();
}

/** A question that names no subject asks for everything of a kind, and that is for one instrument only. */
function ofOneInstrument(passages: readonly Passage[]): readonly Passage[] {
  return new Set(passages.map(({ record }) => record.instrument)).size === 1 ? passages : [];
}

/** "18 years" is found where eighteen years are counted, not where an article 18 and some years stand. */
function thoseThatCount(passages: readonly Passage[], { asked, lang }: Evidence['question']): Passage[] | null {
  const counts = countsAsked(asked, lang);
  if (counts.length === 0) return null;
  return passages.filter(({ record, chapeaux, items }) => {
    const found = [...chapeaux, record, ...items].flatMap(({ text, lang: written }) => countsIn(text, written));
    return counts.every((one) => found.some((other) => one.value === other.value && countsTheSame(one, other)));
  });
}

function countedWords(asked: string, lang: OfficialLanguage): ReadonlySet<string> {
  const counts = countsAsked(asked, lang);
  return new Set(counts.flatMap(({ value, stems }) => [String(value), ...stems]));
}

/** "The six core principles": such a number says how many provisions there are, and not what they speak of. */
function unitsIn(asked: string, lang: OfficialLanguage): ReadonlySet<string> {
  const units = wordsOf(asked, lang).filter(({ text }) => kindsAskedFor(text, lang).size > 0);
  return new Set(units.map(({ stem }) => stem));
}

/** The numbers in a question with what they count; a number with nothing behind it is looked for as a word. */
function countsAsked(asked: string, lang: OfficialLanguage): Count[] {
  const units = unitsIn(asked, lang);
  return presumedCounts(asked, lang).filter(({ stems }) => stems.size > 0 && stems.isDisjointFrom(units));
}

/** Where some speak of all the subject, those that speak of a part of it do not belong to all that was asked for. */
function thoseThatSpeakOf(passages: readonly Passage[], focus: FocusStems): readonly Passage[] {
  const coverages = passages.map((passage) => coverageOf(ownStemsOf(passage), focus));
  const least = Math.max(subjectCovered, Math.max(0, ...coverages) - behindMost);
  return passages.filter((_passage, at) => (coverages[at] ?? 0) >= least);
}

function noticeOfRest(shown: number, matching: readonly Passage[], lang: string): Notice[] {
  const left = matching.slice(shown).map(({ record }) => record.id);
  if (left.length === 0) return [];
  const text = fillMessage(messagesIn(lang).notices.cutAt, { shown, count: matching.length });
  return [{ kind: 'partly-covered', text, provisions: left }];
}
