import { checkForce } from '../../answer/checks/force.ts';
import { type Force, type Lexicon, lexiconOf } from '../../answer/checks/lexicon/lexicon.ts';
import { readClaim } from '../../answer/claim.ts';
import { createSourceBook } from '../../answer/source-book.ts';
import { contentStemsOf } from '../../answer/text/words.ts';
import type { Finding } from '../finding.ts';
import type { DraftSentence } from '../read/divide-draft.ts';
import type { ShelvedText } from '../sources/shelf.ts';
import { cite } from './cite.ts';
import { citedIn, targetsOf, textsBehind } from './cited-sources.ts';
import { coverage, stemsOf } from './coverage.ts';
import type { DraftView, Judge } from './judgement.ts';
import { openingVerbOf } from './opening-verb.ts';
import { ownWordsOf } from './own-words-of.ts';

/** From this share on a sentence says what its source says; below it, it speaks of something beside it. */
const reportsFrom = 0.45;
const surelyFrom = 0.6;
const sharedMin = 3;

/** Finds where a sentence that reports a norm makes it bind more than the provision does. */
export const judgeForce: Judge = (sentence, view) => {
  const cited = citedIn(sentence);
  if (cited.length === 0 || isOwnParagraph(sentence, view)) return [];
  const own = ownWordsOf(sentence);
  const place = strongestWord(own, lexiconOf(view.lang));
  if (!place) return [];
  const texts = textsBehind(cited, view);
  const stems = contentStemsOf(own, view.lang);
  const spoken = stemsOf(texts);
  const share = coverage(stems, spoken, view.shelf);
  if (share < reportsFrom || stems.intersection(spoken).size < sharedMin) return [];
  if (saysItself(own.slice(place.start, place.end), texts)) return [];
  if (!isRaised(sentence, own, texts, view)) return [];
  const id = cited.flatMap(targetsOf).find((one) => one.includes('/')) ?? saysMostOf(stems, texts, view);
  return id === null ? [] : [raised({ id, place, sentence, share }, view)];
};

/** The draft's own paragraph says what it wants and reports nothing, but where it notes that a provision says so. */
function isOwnParagraph(sentence: DraftSentence, { lang }: DraftView): boolean {
  const { text, start, references } = sentence;
  const verb = openingVerbOf(sentence, lang);
  if (!verb) return false;
  const first = references.find((one) => one.start >= start + verb.end);
  const between = first ? text.slice(verb.end, first.start - start) : '';
  return verb.strength > 0 || !reports.test(between);
}

/** Between the verb and the provision: "that", with a few words at the most. */
const reports = /^[^.;:]{0,60}(?<!\p{L})(?:(?:that|que|что|أن|بأن)(?!\p{L})|qu['’])[^.;:]{0,20}$/iu;

/** "No … may" with its words between is the provision's own where it has all of them. */
function saysItself(words: string, texts: readonly ShelvedText[]): boolean {
  const parts = words.toLowerCase().split(/\s+/);
  return parts.length > 2 && texts.some(({ folded }) => parts.every((part) => folded.toLowerCase().includes(part)));
}

/** Whether a sentence makes its sources bind more than they do, by the check that answers pass. */
function isRaised(
  { text, start, quotations }: DraftSentence,
  own: string,
  texts: readonly ShelvedText[],
  { lang }: DraftView,
): boolean {
  const given = [...new Set(texts.map(({ record }) => record))];
  const statement = {
    text: own.padEnd(text.length),
    lang,
    marks: given.map(({ id }) => ({ at: text.length, source: id })),
    quotations: quotations.map((span) => ({ start: span.start - start, end: span.end - start })),
    identification: [],
  };
  return !checkForce(readClaim(statement, createSourceBook(given))).passed;
}

/** Of an instrument that is cited as a whole, the provision that speaks most of what the sentence speaks of. */
function saysMostOf(stems: ReadonlySet<string>, texts: readonly ShelvedText[], { shelf }: DraftView): string | null {
  const scored = texts.map(({ record, stems: spoken }) => ({ id: record.id, share: coverage(stems, spoken, shelf) }));
  return scored.sort((one, other) => other.share - one.share)[0]?.id ?? null;
}

type Raised = { id: string; place: { start: number; end: number }; sentence: DraftSentence; share: number };

function raised({ id, place, sentence, share }: Raised, view: DraftView): Finding {
  return {
    kind: 'force-raised',
    severity: share >= surelyFrom ? 'error' : 'warning',
    start: sentence.start + place.start,
    end: sentence.start + place.end,
    message: view.say('forceRaised', { source: cite(id, view), written: sentence.text.slice(place.start, place.end) }),
    provision: id,
    suggestions: [],
  };
}

/** Which word is shown of several; of "shall not", the verb alone. */
const shownFirst: readonly Force[] = ['obligation', 'prohibition', 'request', 'recommendation', 'permission'];

/** The word by which a sentence binds most. */
function strongestWord(own: string, lexicon: Lexicon | null): { start: number; end: number } | null {
  if (!lexicon) return null;
  for (const force of shownFirst) {
    const found = [...own.matchAll(lexicon.force[force])].find(([word]) => !isPartOfWord(word));
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}

/** A single Chinese sign stands in many words that bind nobody. */
function isPartOfWord(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word);
}
