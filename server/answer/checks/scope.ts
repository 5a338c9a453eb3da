import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { contentStemsOf, type Word, wordsOf } from '../text/words.ts';
import { indexOf } from './bearing.ts';
import {
  type Clause,
  type ClausePair,
  everythingSaid,
  headsOf,
  type ReadClauses,
  readClauses,
  understoodStems,
} from './clauses.ts';
import { droppedCondition, namesCondition } from './dropped-condition.ts';
import { groupsIn, has, type Lexicon } from './lexicon/lexicon.ts';
import { droppedNarrowing } from './narrowed-ban.ts';

/** How far behind "every" its noun may stand, in letters. */
const headReach = 24;

/** How far the people of whom a clause without a subject speaks may stand from its beginning, in letters. */
const subjectReach = 60;

/** What is longer is no subject, but a sentence whose verb of force comes late or never. */
const subjectMax = 100;

/** Of the groups in the lexicon, those for which alone a rule may be made. */
const people = new Set(['convicted', 'untried', 'women', 'children', 'foreign', 'disabled', 'ill', 'civil']);

/** A clause of which a statement says so much is said again by it, and its "as far as possible" must be too. */
const hedgedShare = 0.4;

/** The statement speaks of no more people and cases than its source: "all", "any", "convicted", "where possible". */
export function checkScope(claim: Claim): CheckResult {
  const { own, aligned } = claim;
  const read = readClauses(claim);
  if (!read || !aligned || aligned.lang !== claim.lang) return { name: 'scope', passed: true };
  const { lexicon } = read;
  const { universals, populations } = lexicon;
  const isUniversal = has(own, universals);
  for (const pair of read.pairs) {
    const main = pair.claimed.text.slice(0, indexOf(pair.claimed.text, lexicon.concessions));
    const widened = has(main, universals) ? saidOfAll(claim, pair, lexicon) : null;
    if (widened) return fail(`${widened}: “${pair.said.sentence}”`);
  }
  const hurried = isHedged(own, lexicon) ? undefined : read.pairs.find((pair) => leavesNoRoom(pair, lexicon));
  if (hurried) return fail(`It leaves no room where the provision does: “${hurried.said.sentence}”`);
  for (const { claimed, said, near } of read.pairs) {
    const reasons = near.map((clause) => widening({ claimed, said: clause }, claim, read));
    if (reasons.every((reason) => reason !== null)) return fail(`${reasons[0]}: “${said.sentence}”`);
  }
  const claimed = groupsIn(own, populations);
  const strange = claimed.difference(groupsIn(everythingSaid(claim), populations));
  if (strange.size > 0) return fail(`The provision does not speak of: ${[...strange].join(', ')}.`);
  // Whom the whole instrument is about goes without saying.
  const title = claim.sources.flatMap(({ passages }) => passages.map(({ headings }) => headings[0] ?? '')).join(' ');
  const titled = groupsIn(title, populations);
  for (const { near } of read.pairs) {
    const said = near.map(({ subject, text }) =>
      groupsIn(isUniversal ? `${subject} ${text}` : ruledFor(subject, text, lexicon), peopleOf(lexicon)).difference(
        titled,
      ),
    );
    if (said.every((groups) => groups.size > 0 && groups.isDisjointFrom(claimed))) {
      return fail(`The provision speaks only of: ${[...(said[0] ?? [])].join(', ')}.`);
    }
  }
  return { name: 'scope', passed: true };
}

/** A duty without the "as far as possible" of the clause that it says again. */
function leavesNoRoom({ claimed, near }: ClausePair, { hedges, force }: Lexicon): boolean {
  if (!has(claimed.text, force.obligation)) return false;
  return near.every(
    ({ text, stems }) => has(text, hedges) && claimed.stems.intersection(stems).size >= hedgedShare * stems.size,
  );
}

/** What the statement drops, by which it says more than its source. */
function widening(pair: Pick<ClausePair, 'claimed' | 'said'>, claim: Claim, read: ReadClauses): string | null {
  const { own, lang } = claim;
  const { lexicon, words } = read;
  const narrowing = droppedNarrowing({ ...pair, lang, lexicon, words, understood: understoodStems(claim) });
  if (narrowing) return `It forbids more than the provision and drops “${narrowing}”`;
  return droppedCondition({ ...pair, own, lang, lexicon, words });
}

function saidOfAll({ own, lang }: Claim, { claimed, near }: ClausePair, lexicon: Lexicon): string | null {
  const { universals, denials, bans, always } = lexicon;
  // "Nobody may" is what "shall not" says of all it speaks of.
  const denies = (text: string) => has(text, denials) || has(text, bans);
  const isOfNobody = has(
    own.replace(universals, (word) => (has(word, denials) || has(word, always) ? word : ' ')),
    denials,
  );
  const isOfAll = ({ sentence }: Clause) => has(sentence, universals) || (isOfNobody && denies(sentence));
  if (!near.some(isOfAll)) return 'The provision does not say it of all';
  if (
    has(own, always) &&
    !near.some(({ sentence }) => has(sentence, always) || denies(sentence)) &&
    !isHedged(own, lexicon)
  ) {
    return 'The provision does not say that it is always so';
  }
  if (near.every(({ sentence }) => isOfOneKind(own, sentence, lang, lexicon)))
    return 'The provision says it of one kind only';
  const isOfSome = near.every(({ text, sentence }) => {
    const isNamed = namesCondition(claimed, sentence, lang, lexicon);
    return limitsOf(lexicon, isNamed).some((pattern) => has(text, pattern));
  });
  return isOfSome && !isHedged(own, lexicon) ? 'The provision says it of some cases only' : null;
}

/** "In every climate", where the provision speaks of a temperate climate and of no other. */
function isOfOneKind(own: string, sentence: string, lang: string, { determiners, universals }: Lexicon): boolean {
  const mine = contentStemsOf(own, lang);
  const words = wordsOf(sentence, lang);
  return [...own.matchAll(determiners)].some(({ index, 0: word }) => {
    const head = wordsOf(own.slice(index + word.length, index + word.length + headReach), lang)[0]?.stem;
    const places = words.flatMap(({ stem }, at) => (stem === head ? [at] : []));
    return places.length > 0 && places.every((at) => isNarrowed(words.slice(Math.max(0, at - 3), at)));
  });

  function isNarrowed(before: readonly Word[]): boolean {
    const last = before.at(-1);
    if (!last || before.some(({ text }) => has(text, universals))) return false;
    return contentStemsOf(last.text, lang).size > 0 && !mine.has(last.stem);
  }
}

function limitsOf({ hedges, partials, conditions }: Lexicon, isConditionNamed: boolean): RegExp[] {
  return isConditionNamed ? [hedges, partials] : [hedges, partials, conditions];
}

function isHedged(own: string, { hedges, partials, softExceptions }: Lexicon): boolean {
  return [hedges, partials, softExceptions].some((pattern) => has(own, pattern));
}

/** The groups of people for whom alone a rule may be made. */
function peopleOf({ populations }: Lexicon): ReadonlyMap<string, RegExp> {
  return new Map([...populations].filter(([name]) => people.has(name)));
}

/** Of whom a clause speaks: its subject, or the opening of one that has none. */
function ruledFor(subject: string, text: string, lexicon: Lexicon): string {
  return subject.trim() === '' || subject.length > subjectMax ? text.slice(0, subjectReach) : headsOf(subject, lexicon);
}

function fail(detail: string): CheckResult {
  return { name: 'scope', passed: false, detail };
}
