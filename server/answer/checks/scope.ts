import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { type Clause, type ClausePair, everythingSaid, readClauses } from './clauses.ts';
import { groupsIn, has, type Lexicon } from './lexicon/lexicon.ts';

/** The statement speaks of no more people and cases than its source: "all", "any", "convicted", "where possible". */
export function checkScope(claim: Claim): CheckResult {
  const { own, aligned } = claim;
  const read = readClauses(claim);
  if (!read || !aligned || aligned.lang !== claim.lang) return { name: 'scope', passed: true };
  const { lexicon } = read;
  const { universals, populations } = lexicon;
  const isUniversal = has(own, universals);
  for (const pair of read.pairs) {
    const widened = has(pair.claimed.text, universals) ? saidOfAll(own, pair, lexicon) : null;
    if (widened) return fail(`${widened}: “${pair.said.sentence}”`);
  }
  const hurried = read.pairs.find(({ claimed, near }) =>
    near.every(({ text, stems }) => {
      const speaksOfMost = claimed.stems.intersection(stems).size >= hedgedShare * stems.size;
      return (
        speaksOfMost &&
        has(text, lexicon.hedges) &&
        !isHedged(own, lexicon) &&
        has(claimed.text, lexicon.force.obligation)
      );
    }),
  );
  if (hurried) return fail(`It leaves no room where the provision does: “${hurried.said.sentence}”`);
  const claimed = groupsIn(own, populations);
  const strange = claimed.difference(groupsIn(everythingSaid(claim), populations));
  if (strange.size > 0) return fail(`The provision does not speak of: ${[...strange].join(', ')}.`);
  for (const { near } of read.pairs) {
    const said = near.map(({ text }) => groupsIn(isUniversal ? text : subjectOf(text), peopleOf(lexicon)));
    if (said.every((groups) => groups.size > 0 && groups.isDisjointFrom(claimed))) {
      return fail(`The provision speaks only of: ${[...(said[0] ?? [])].join(', ')}.`);
    }
  }
  return { name: 'scope', passed: true };
}

const ruledFor = new Set(['convicted', 'untried', 'women', 'children', 'foreign', 'disabled', 'ill', 'civil']);

/** A clause of which a statement says so much is said again by it, and its "as far as possible" must be too. */
const hedgedShare = 0.4;

function saidOfAll(own: string, { near, said }: ClausePair, lexicon: Lexicon): string | null {
  const { universals, denials, bans, always } = lexicon;
  // "Nobody may" is what "shall not" says of all it speaks of.
  const denies = (text: string) => has(text, denials) || has(text, bans);
  const isOfAll = ({ sentence }: Clause) => has(sentence, universals) || (denies(own) && denies(sentence));
  if (!near.some(isOfAll)) return 'The provision does not say it of all';
  if (
    has(own, always) &&
    !near.some(({ sentence }) => has(sentence, always) || denies(sentence)) &&
    !isHedged(own, lexicon)
  ) {
    return 'The provision does not say that it is always so';
  }
  const isOfSome = near.every(({ text }) => limitsOf(lexicon).some((pattern) => has(text, pattern)));
  return isOfSome && said && !isHedged(own, lexicon) ? 'The provision says it of some cases only' : null;
}

function limitsOf({ hedges, partials, conditions }: Lexicon): RegExp[] {
  return [hedges, partials, conditions];
}

function isHedged(own: string, { hedges, partials, softExceptions }: Lexicon): boolean {
  return [hedges, partials, softExceptions].some((pattern) => has(own, pattern));
}

/** The groups of people for whom alone a rule may be made. */
function peopleOf({ populations }: Lexicon): ReadonlyMap<string, RegExp> {
  return new Map([...populations].filter(([name]) => ruledFor.has(name)));
}

/** The opening of a sentence, in which it says of whom it speaks. */
function subjectOf(text: string): string {
  return text.slice(0, Math.max(40, Math.floor(text.length / 3)));
}

function fail(detail: string): CheckResult {
  return { name: 'scope', passed: false, detail };
}
