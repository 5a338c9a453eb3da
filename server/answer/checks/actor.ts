import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { groupsIn, type Lexicon, lexiconOf } from './lexicon/lexicon.ts';

/** Who is to do it according to the statement is who is to do it according to its source. */
export function checkActor({ own, lang, aligned, sentences }: Claim): CheckResult {
  const lexicon = lexiconOf(lang);
  if (!lexicon || own === '' || !aligned || aligned.lang !== lang) return { name: 'actor', passed: true };
  const { actors } = lexicon;
  const mentioned = groupsIn(sentences.map(({ text, headings }) => `${headings} ${text}`).join(' '), actors);
  const strange = [...groupsIn(own, actors)].filter((actor) => !mentioned.has(actor));
  if (strange.length > 0) return fail(`The provision does not speak of: ${strange.join(', ')}.`);
  const claimed = actorsBeforeVerb(own, lexicon);
  // Who is to ensure what a list says stands in its opening words; who it is for, in the item.
  const said = aligned.text
    .split(/[:：]/)
    .reduce((all, part) => all.union(actorsBeforeVerb(part, lexicon)), new Set<string>());
  if (claimed.size === 0 || said.size === 0 || !claimed.isDisjointFrom(said)) return { name: 'actor', passed: true };
  return fail(`In the provision it is for somebody else: “${aligned.text}”`);
}

function fail(detail: string): CheckResult {
  return { name: 'actor', passed: false, detail };
}

/** The actors named before the first word of force: those who shall, should or may. */
function actorsBeforeVerb(text: string, { actors, force }: Lexicon): ReadonlySet<string> {
  const verbs = [force.prohibition, force.obligation, force.recommendation, force.permission];
  const places = verbs.map((pattern) => text.search(pattern)).filter((at) => at >= 0);
  const verb = places.length > 0 ? Math.min(...places) : -1;
  return verb > 0 ? groupsIn(text.slice(0, verb), actors) : new Set();
}
