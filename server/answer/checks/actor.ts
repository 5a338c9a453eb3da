import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { type Clause, everythingSaid, readClauses, subjectOf } from './clauses.ts';
import { groupsIn, has, type Lexicon } from './lexicon/lexicon.ts';

/** How far behind "by" and "ensure that" whoever does it may stand, in letters. */
const agentReach = 70;

/** Who is to do it according to the statement is who is to do it according to its source. */
export function checkActor(claim: Claim): CheckResult {
  const { own } = claim;
  const read = readClauses(claim);
  if (!read) return { name: 'actor', passed: true };
  const { pairs, source, lexicon } = read;
  const mentioned = groupsIn(everythingSaid(claim), lexicon.actors);
  const strange = [...groupsIn(own, lexicon.actors)].filter((actor) => !mentioned.has(actor));
  if (strange.length > 0) return fail(`The provision does not speak of: ${strange.join(', ')}.`);
  for (const { claimed, said, near } of pairs) {
    const mine = agentsOf(claimed, lexicon);
    if (mine.size === 0) continue;
    const theirs = near.map((clause) => agentsOf(clause, lexicon)).filter((agents) => agents.size > 0);
    const elsewhere = source
      .filter(({ sentence }) => sentence === said.sentence)
      .map((clause) => agentsOf(clause, lexicon));
    const known = theirs.length > 0 ? theirs : elsewhere.filter((agents) => agents.size > 0);
    if (known.length > 0 && known.every((agents) => agents.isDisjointFrom(mine))) {
      return fail(`In the provision it is for somebody else: “${said.sentence}”`);
    }
  }
  return { name: 'actor', passed: true };
}

function fail(detail: string): CheckResult {
  return { name: 'actor', passed: false, detail };
}

/** Who shall, should or may: whoever stands before the verb, unless it is done to them; and whoever it is to be done by. */
function agentsOf({ text, opening }: Clause, lexicon: Lexicon): ReadonlySet<string> {
  const parts = [opening, text].filter((part) => part !== '');
  return parts.reduce<ReadonlySet<string>>((all, part) => all.union(agentsIn(part, lexicon)), new Set());
}

function agentsIn(text: string, lexicon: Lexicon): ReadonlySet<string> {
  const { actors, passive, agents, nested, addresses } = lexicon;
  const subject = subjectOf(text, lexicon);
  const verb = text.slice(subject.length, subject.length + agentReach);
  const isDoneTo = has(verb, passive);
  // "Encourages States to": whoever is asked stands behind the verb.
  const addressed = groupsIn(subject, actors).size === 0 ? following(text, addresses).map(untilVerb) : [];
  const behind = [...addressed, ...following(text, nested), ...(isDoneTo ? following(text, agents) : [])];
  const named = groupsIn(behind.join(' '), actors);
  return isDoneTo ? named : named.union(groupsIn(headsOf(subject, lexicon), actors));
}

/** A subject without what stands behind "of", "for" and the like: the needs of the family are not the family. */
function headsOf(subject: string, { prepositions }: Lexicon): string {
  const parts = subject.split(/(?<=[,،，])/u);
  return parts.map((part) => part.slice(0, Math.max(0, at(part, prepositions)))).join(' ');
}

function at(text: string, pattern: RegExp): number {
  const place = text.search(pattern);
  return place >= 0 ? place : text.length;
}

function untilVerb(text: string): string {
  return text.split(/ (?:to|à|de|a que|a)\b/u)[0] ?? '';
}

/** The words behind each of some words, as far as the next stop. */
function following(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(({ index, 0: word }) => {
    const from = index + word.length;
    return text.slice(from, from + agentReach).split(/[,;，；]/u)[0] ?? '';
  });
}
