import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { contentStemsOf } from '../text/words.ts';
import { mainOf } from './bearing.ts';
import {
  type Clause,
  everyStem,
  everythingSaid,
  headsOf,
  type ReadClauses,
  readClauses,
  subjectOf,
} from './clauses.ts';
import { groupsIn, has, type Lexicon, withoutForm } from './lexicon/lexicon.ts';

/** How far behind "by" and "ensure that" whoever does it may stand, in letters. */
const agentReach = 70;

/** How far the subject of a sentence without a verb of force may reach, in letters. */
const subjectReach = 36;

/** Who is to do it according to the statement is who is to do it according to its source. */
export function checkActor(claim: Claim): CheckResult {
  const { own } = claim;
  const read = readClauses(claim);
  if (!read) return { name: 'actor', passed: true };
  const { pairs, source, lexicon } = read;
  const mentioned = groupsIn(everythingSaid(claim), lexicon.actors);
  const isUnsaid = () => pairs.every(({ near }) => near.every((clause) => agentsOf(clause, lexicon).size === 0));
  const strange = [...actorsIn(own, lexicon)].filter(
    // What an instrument asks of nobody by name it asks of States.
    (actor) => !mentioned.has(actor) && !(actor === 'state' && isUnsaid()),
  );
  if (strange.length > 0) return fail(`The provision does not speak of: ${strange.join(', ')}.`);
  for (const { claimed, said, near } of pairs) {
    if (isSomebodyElse(claimed, read, claim))
      return fail(`The provision does not speak of: ${claimed.subject.trim()}.`);
    const mine = agentsOf(claimed, lexicon);
    if (mine.size === 0 || isHolder(mine, claimed, near, lexicon) || isOfSameSubject(mine, near, lexicon)) continue;
    if (isForbidden(mine, claimed, near, lexicon)) continue;
    const theirs = near.map((clause) => agentsOf(clause, lexicon)).filter((agents) => agents.size > 0);
    const known = theirs.length > 0 ? theirs : agentsBeside(said, source, lexicon);
    if (known.length > 0 && known.every((agents) => agents.isDisjointFrom(mine))) {
      return fail(`In the provision it is for somebody else: “${said.sentence}”`);
    }
  }
  return { name: 'actor', passed: true };
}

function fail(detail: string): CheckResult {
  return { name: 'actor', passed: false, detail };
}

/** Those who are named in the other clauses of a sentence. */
function agentsBeside({ sentence }: Clause, source: readonly Clause[], lexicon: Lexicon): ReadonlySet<string>[] {
  const clauses = source.filter((clause) => clause.sentence === sentence);
  return clauses.map((clause) => agentsOf(clause, lexicon)).filter((agents) => agents.size > 0);
}

/** "Children have a right": who has it stands anywhere in a provision by which somebody else is to see to it. */
function isHolder(
  mine: ReadonlySet<string>,
  claimed: Clause,
  near: readonly Clause[],
  { rights, actors }: Lexicon,
): boolean {
  if (!has(claimed.text, rights)) return false;
  return near.some(
    ({ opening, subject, text }) => !groupsIn(`${opening} ${subject} ${text}`, actors).isDisjointFrom(mine),
  );
}

/** "Staff may not make them work", where nobody shall work for the staff: whoever must not do it stands anywhere in it. */
function isForbidden(
  mine: ReadonlySet<string>,
  { bearing }: Clause,
  near: readonly Clause[],
  { actors }: Lexicon,
): boolean {
  return bearing === 'denies' && near.some(({ text }) => !groupsIn(text, actors).isDisjointFrom(mine));
}

/** Both speak of the same people first, whether these do it or it is done to them. */
function isOfSameSubject(mine: ReadonlySet<string>, near: readonly Clause[], { actors }: Lexicon): boolean {
  return near.some(({ subject }) => !groupsIn(subject, actors).isDisjointFrom(mine));
}

/** The subject of the statement, with all that belongs to it, is one that the provision has no word for. */
function isSomebodyElse({ subject }: Clause, { words, lexicon }: ReadClauses, claim: Claim): boolean {
  const stems = contentStemsOf(withoutForm(subject, claim.lang), claim.lang);
  if (stems.size === 0 || has(subject, lexicon.universals)) return false;
  const strange = words.strange(everyStem(claim), everythingSaid(claim));
  return [...stems].every((stem) => strange.includes(stem));
}

/** Who shall, should or may: whoever stands before the verb, unless it is done to them; and whoever it is to be done by. */
function agentsOf({ text, opening }: Clause, lexicon: Lexicon): ReadonlySet<string> {
  const parts = [opening, text].filter((part) => part !== '');
  return parts.reduce<ReadonlySet<string>>((all, part) => all.union(agentsIn(part, lexicon)), new Set());
}

function agentsIn(whole: string, lexicon: Lexicon): ReadonlySet<string> {
  const text = mainOf(whole, lexicon);
  const { actors, passive, agents, nested } = lexicon;
  // "The director reports" has no verb of force: whoever is named first does it, unless it is done to them.
  const beforeVerb = subjectOf(text, lexicon);
  const subject = beforeVerb || wholeWords(text, subjectReach);
  const behindSubject = text.slice(beforeVerb.length);
  const verb = wholeWords(behindSubject, agentReach);
  const isDoneTo = has(verb, passive);
  // "Encourages States to": whoever is asked stands behind the verb.
  const addressed = groupsIn(subject, actors).size === 0 ? addressedIn(text, lexicon) : [];
  const behind = [...addressed, ...following(text, nested), ...(isDoneTo ? following(text, agents) : [])];
  const named = groupsIn(behind.join(' '), actors);
  return isDoneTo ? named : named.union(groupsIn(headsOf(subject, lexicon), actors));
}

/** The actors of a text; of "health-care staff" no staff besides. */
function actorsIn(text: string, { actors }: Lexicon): ReadonlySet<string> {
  const found = [...actors].flatMap(([name, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ name, start: index, end: index + words.length })),
  );
  const isPart = (one: (typeof found)[number]) =>
    found.some(({ start, end }) => start <= one.start && end >= one.end && end - start > one.end - one.start);
  return new Set(found.filter((one) => !isPart(one)).map(({ name }) => name));
}

/** Who stands behind a verb that asks somebody: "encourages States to", and not "approaches are encouraged in courts". */
function addressedIn(text: string, { addresses, auxiliaries }: Lexicon): string[] {
  return [...text.matchAll(addresses)].flatMap(({ index, 0: verb }) => {
    const before = text.slice(0, index).trimEnd().split(/\s/u).at(-1) ?? '';
    if (has(before, auxiliaries)) return [];
    const behind = text.slice(index + verb.length, index + verb.length + agentReach);
    return [behind.split(/[,;，；]| (?:to|à|de|a que|a)\b/u)[0] ?? ''];
  });
}

/** The beginning of a text, cut at the end of a word. */
function wholeWords(text: string, length: number): string {
  return text.length > length ? text.slice(0, length).replace(/[\p{L}\p{M}]+$/u, '') : text;
}

/** The words behind each of some words, as far as the next stop. */
function following(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(({ index, 0: word }) => {
    const from = index + word.length;
    return text.slice(from, from + agentReach).split(/[,;，；]/u)[0] ?? '';
  });
}
