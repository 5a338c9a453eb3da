import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { contentStemsOf } from '../text/words.ts';
import { withoutForm } from './lexicon/lexicon.ts';
import { readSameWords } from './same-words.ts';

/** The share of a statement's words that its sources must speak of, with inflection and synonyms. */
const supportedShare = 0.7;

/** The share that a single sentence of them must speak of: words gathered from everywhere support nothing. */
const alignedShare = 0.5;

/** A statement of so few words of its own says no more than that something follows. */
const wordsMin = 2;

/** The provision speaks of what the statement says: the strongest test that needs no model. */
export function checkSupport(claim: Claim): CheckResult {
  const { own, lang, sources, sentences } = claim;
  const stems = contentStemsOf(withoutForm(own, lang), lang);
  if (claim.ownStems.size < wordsMin || stems.size === 0) return { name: 'support', passed: true };
  const languages = new Set(sources.flatMap(({ passages }) => passages.map((passage) => passage.lang)));
  if (!languages.has(lang)) return fail(`The provision is not at hand in the language of the statement (${lang}).`);
  const words = readSameWords(own, stems, lang);
  const headings = sentences.map((sentence) => sentence.headings).join(' ');
  const whole = sentences.reduce((all, sentence) => all.union(sentence.stems), contentStemsOf(headings, lang));
  const text = sentences.map((sentence) => sentence.text).join(' ');
  const strange = words.strange(whole, `${headings} ${text}`);
  const spoken = 1 - strange.length / stems.size;
  const best = sentences.reduce(
    (least, sentence) => Math.min(least, words.strange(sentence.stems, sentence.text).length),
    stems.size,
  );
  if (spoken >= supportedShare && 1 - best / stems.size >= alignedShare) return { name: 'support', passed: true };
  return fail(
    `The provision speaks of ${Math.round(spoken * 100)} per cent of what the statement says; not of: ${strange.join(', ')}.`,
  );
}

function fail(detail: string): CheckResult {
  return { name: 'support', passed: false, detail };
}
