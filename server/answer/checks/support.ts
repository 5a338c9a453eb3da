import { createWiden, thesaurus } from '#corpus/thesaurus/thesaurus.ts';
import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { contentStemsOf } from '../text/words.ts';
import { withoutForm } from './lexicon/lexicon.ts';

/** The share of a statement's words that its sources must speak of, with inflection and synonyms. */
const supportedShare = 0.66;

/** The share that a single sentence of them must speak of: words gathered from everywhere support nothing. */
const alignedShare = 0.4;

/** A statement of so few words of its own says no more than that something follows. */
const wordsMin = 2;

const widen = createWiden(thesaurus);

/** The provision speaks of what the statement says: the strongest test that needs no model. */
export function checkSupport(claim: Claim): CheckResult {
  const { own, lang, sources, aligned, sentences } = claim;
  const ownStems = contentStemsOf(withoutForm(own, lang), lang);
  if (claim.ownStems.size < wordsMin || ownStems.size === 0) return { name: 'support', passed: true };
  const languages = new Set(sources.flatMap(({ passages }) => passages.map((passage) => passage.lang)));
  if (!languages.has(lang)) return fail(`The provision is not at hand in the language of the statement (${lang}).`);
  const readings = widen(own, lang).map(({ asked, as }) => ({
    asked: contentStemsOf(asked, lang),
    as: as.map((term) => contentStemsOf(term, lang)),
  }));
  const headings = contentStemsOf(sentences.map((sentence) => sentence.headings).join(' '), lang);
  const whole = sentences.reduce((stems, sentence) => stems.union(sentence.stems), headings);
  const shares = [whole, aligned?.stems ?? new Set<string>()].map((stems) => shareOf(ownStems, stems, readings));
  const [all = 0, one = 0] = shares;
  if (all >= supportedShare && one >= alignedShare) return { name: 'support', passed: true };
  return fail(`The provision speaks of ${Math.round(all * 100)} per cent of what the statement says.`);
}

type Reading = { asked: ReadonlySet<string>; as: ReadonlySet<string>[] };

function shareOf(claimed: ReadonlySet<string>, said: ReadonlySet<string>, readings: readonly Reading[]): number {
  const supported = [...claimed].filter(
    (stem) =>
      said.has(stem) ||
      readings.some(({ asked, as }) => asked.has(stem) && as.some((term) => term.size > 0 && term.isSubsetOf(said))),
  );
  return supported.length / Math.max(1, claimed.size);
}

function fail(detail: string): CheckResult {
  return { name: 'support', passed: false, detail };
}
