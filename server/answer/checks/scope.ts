import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { groupsIn, has, lexiconOf } from './lexicon/lexicon.ts';

/** The statement speaks of no more people and cases than its source: "all", "any", "convicted", "where possible". */
export function checkScope({ own, lang, aligned, sentences }: Claim): CheckResult {
  const lexicon = lexiconOf(lang);
  if (!lexicon || own === '' || !aligned || aligned.lang !== lang) return { name: 'scope', passed: true };
  const { universals, partials, populations, negations } = lexicon;
  const isUniversal = has(own, universals);
  const isHedged = has(own, partials);
  // "Nobody may" is what "shall not" says of all it speaks of.
  const isDenied = has(own, negations) && has(aligned.text, negations);
  if (isUniversal && !isDenied && !has(aligned.text, universals)) {
    return fail(`The provision does not say it of all: “${aligned.text}”`);
  }
  if (isUniversal && !isHedged && has(aligned.text, partials)) {
    return fail(`The provision says it of some cases only: “${aligned.text}”`);
  }
  const claimed = groupsIn(own, populations);
  const everywhere = sentences.map(({ text, headings }) => `${headings} ${text}`).join(' ');
  const strange = claimed.difference(groupsIn(everywhere, populations));
  if (strange.size > 0) return fail(`The provision does not speak of: ${[...strange].join(', ')}.`);
  const said = groupsIn(isUniversal ? aligned.text : subjectOf(aligned.text), populations);
  if (said.size > 0 && said.isDisjointFrom(claimed)) {
    return fail(`The provision speaks only of: ${[...said].join(', ')}.`);
  }
  return { name: 'scope', passed: true };
}

/** The opening of a sentence, in which it says of whom it speaks. */
function subjectOf(text: string): string {
  return text.slice(0, Math.max(40, Math.floor(text.length / 3)));
}

function fail(detail: string): CheckResult {
  return { name: 'scope', passed: false, detail };
}
