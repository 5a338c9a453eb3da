import { sourceSentences } from '../align.ts';
import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { contentStemsOf, wordsOf } from '../text/words.ts';
import { copiedSentences, wordsInPlace } from './changed-words.ts';
import { everyStem, everythingSaid } from './clauses.ts';
import { has, lexiconOf, withoutForm } from './lexicon/lexicon.ts';
import { readSameWords, type SameWords } from './same-words.ts';

/** The share of a statement's words that its sources must speak of, with inflection and synonyms. */
const supportedShare = 0.75;

/** The share that a single sentence of them must speak of: words gathered from everywhere support nothing. */
const alignedShare = 0.5;

/** The share of a condition's words that may be strange to the source. */
const strangeHalf = 0.5;

/** How far before a thing the word may begin that tells that it is one, in letters. */
const thingReach = 12;

/** A statement of so few words of its own says no more than that something follows. */
const wordsMin = 2;

/** The provision speaks of what the statement says: the strongest test that needs no model. */
export function checkSupport(claim: Claim): CheckResult {
  const { own, lang, sources } = claim;
  const stems = wordsAbout(own, lang);
  if (claim.ownStems.size < wordsMin || stems.size === 0) return { name: 'support', passed: true };
  const languages = new Set(sources.flatMap(({ passages }) => passages.map((passage) => passage.lang)));
  if (languages.size === 0) return fail('No provision is at hand that could bear the statement out.');
  if (!languages.has(lang)) return fail(`The provision is not at hand in the language of the statement (${lang}).`);
  const words = readSameWords(own, stems, lang);
  const strange = words.strange(everyStem(claim), everythingSaid(claim));
  const name = strangeName(claim);
  if (name) return fail(`The provision does not speak of: ${name}.`);
  const condition = strangeCondition(own, strange, lang);
  if (condition) return fail(`The provision sets no such condition: “${condition}”`);
  const exchanged = exchangedWord(claim, strange);
  if (exchanged) return fail(`The provision does not say: “${exchanged}”`);
  const thing = strangeThing(own, strange, lang);
  if (thing) return fail(`The provision does not speak of: ${thing}.`);
  const spoken = 1 - strange.length / stems.size;
  const best = strangeToBest(claim, words, stems);
  if (spoken >= supportedShare && 1 - best / stems.size >= alignedShare) return { name: 'support', passed: true };
  return fail(
    `The provision speaks of ${Math.round(spoken * 100)} per cent of what the statement says; not of: ${strange.join(', ')}.`,
  );
}

/** How many of the words are strange to the best sentence, together with the best of each provision that is cited besides. */
function strangeToBest({ sources, sentences }: Claim, words: SameWords, stems: ReadonlySet<string>): number {
  const cited = sources.map(({ id, passages }) => sourceSentences(passages.filter((passage) => passage.id === id)));
  const best = (sources.length > 1 ? [sentences, ...cited] : [sentences]).map((group) => {
    const strange = group.map((sentence) => new Set(words.strange(sentence.stems, sentence.text)));
    return strange.reduce((least, one) => (one.size < least.size ? one : least), stems);
  });
  return best.reduce((left, one) => left.intersection(one), stems).size;
}

/** The stems of what a text is about; its numbers are for the check of numbers. */
function wordsAbout(text: string, lang: string): ReadonlySet<string> {
  return new Set([...contentStemsOf(withoutForm(text, lang), lang)].filter((stem) => !/^\p{N}+$/u.test(stem)));
}

/** In a sentence that is otherwise copied, a word of which the source knows nothing stands for one of its own. */
function exchangedWord(claim: Claim, strange: readonly string[]): string | null {
  const { own, lang, sentences } = claim;
  const lexicon = lexiconOf(lang);
  if (!lexicon || strange.length === 0) return null;
  for (const sentence of sentences) {
    const changed = copiedSentences(claim).get(sentence);
    const put = contentStemsOf(changed?.in ?? '', lang);
    if ([...put].some((stem) => strange.includes(stem))) return changed?.in ?? null;
    // "A right to a passport": verbs and adverbs have too many ways to be said.
    const isThing = ({ before, stem }: { before: string; stem: string }) =>
      strange.includes(stem) && has(before, lexicon.prepositions);
    const inPlace = wordsInPlace(own, sentence.text, lang).find(isThing);
    if (inPlace) return `${inPlace.before} ${inPlace.stem}`;
  }
  return null;
}

/** "A passport": a thing, by the word before it, of which the source knows nothing. Other words have too many ways to be said. */
function strangeThing(own: string, strange: readonly string[], lang: string): string | null {
  const things = lexiconOf(lang)?.things;
  if (!things || strange.length === 0) return null;
  const words = wordsOf(own, lang);
  const found = words.find(({ stem, start }, at) => {
    // "A central aim": what stands between is no thing.
    if (contentStemsOf(words[at + 1]?.text ?? '', lang).size > 0) return false;
    const before = own.slice(Math.max(0, start - thingReach), start);
    return (
      strange.includes(stem) &&
      [...before.matchAll(things)].some(({ index, 0: word }) => index + word.length === before.length - 1)
    );
  });
  return found?.text ?? null;
}

/** A name in the middle of a sentence that stands nowhere in the source. */
function strangeName(claim: Claim): string | null {
  const { own, lang } = claim;
  const lexicon = lexiconOf(lang);
  const said = everythingSaid(claim);
  const known = everyStem(claim);
  const names = [...own.trim().matchAll(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}\p{M}]+/gu)].map(([name]) => name);
  return names.find((name) => !(lexicon && has(name, lexicon.names)) && !isKnown(name, known, said, lang)) ?? null;
}

function isKnown(name: string, known: ReadonlySet<string>, said: string, lang: string): boolean {
  const stems = contentStemsOf(name, lang);
  return stems.isSubsetOf(known) || readSameWords(name, stems, lang).strange(known, said).length === 0;
}

/** "Once the prisoner has apologized": a part that opens with "if", "once" and the like, of which the source knows little. */
function strangeCondition(own: string, strange: readonly string[], lang: string): string | null {
  const lexicon = lexiconOf(lang);
  if (!lexicon) return null;
  const parts = [...own.matchAll(lexicon.clauseOpeners)].map(({ index }) => own.slice(index).split(/[,;.،]/u)[0] ?? '');
  return (
    parts.find((part) => {
      const stems = contentStemsOf(withoutForm(part, lang), lang);
      const unknown = [...stems].filter((stem) => strange.includes(stem)).length;
      return stems.size > 1 && unknown > strangeHalf * stems.size;
    }) ?? null
  );
}

function fail(detail: string): CheckResult {
  return { name: 'support', passed: false, detail };
}
