import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { contentStemsOf } from '../text/words.ts';
import { indexOf, mainOf } from './bearing.ts';
import { type ChangedWords, copiedSentences } from './changed-words.ts';
import { type Clause, nearestClauses, readClauses } from './clauses.ts';
import { type Force, forces, has, type Lexicon } from './lexicon/lexicon.ts';

/** How binding a class is; a prohibition binds like an obligation. */
const weight: Record<Force, number> = {
  prohibition: 4,
  obligation: 4,
  request: 3,
  recommendation: 2,
  permission: 1,
  note: 1,
};

/** The statement binds nobody more than its source does, and makes no duty or ban of it a mere permission. */
export function checkForce(claim: Claim): CheckResult {
  const read = readClauses(claim);
  if (!read) return { name: 'force', passed: true };
  const { pairs, source, words, lexicon } = read;
  const raised = [...copiedSentences(claim)].find(([, changed]) => isRaised(changed, claim.own, lexicon));
  if (raised) return fail(`A word of force was exchanged in the words of the provision: “${raised[0].text}”`);
  const operative = openingOf(claim.sources);
  for (const { claimed, said, near } of pairs) {
    const own = forcesIn(claimed.text, lexicon);
    if (own.size === 0) continue;
    const reasons = near.map((clause) => {
      const here = forcesOf(clause, operative, lexicon);
      const isLimited = claimed.bearing === 'restricts' && clause.bearing === 'restricts';
      const isRight = [claimed, clause].every(({ opening, text }) => has(`${opening} ${text}`, lexicon.rights));
      return judge(own, here.size > 0 ? here : everywhereIn(source, lexicon), { isLimited, isRight });
    });
    if (reasons.every((reason) => reason !== null)) return fail(`${reasons[0]}: “${said.sentence}”`);
    if (near.every((clause) => leavesRoom(own, claimed, clause, lexicon)))
      return fail(`It leaves room where the provision leaves none: “${said.sentence}”`);
    if (isMerePermission(own, claimed, lexicon)) {
      const duty = nearestClauses(contentStemsOf(afterVerb(claimed.text, lexicon), claim.lang), source, words)[0];
      if (duty && isDuty(duty, claimed, lexicon)) return fail(`It binds less than the provision: “${duty.sentence}”`);
    }
  }
  return { name: 'force', passed: true };
}

/** In a sentence that is otherwise copied, another word of force stands for the provision's. */
function isRaised(changed: ChangedWords, own: string, lexicon: Lexicon): boolean {
  if (changed.out === '') return false;
  // "May never" forbids as "shall never" does.
  const weigh = (force: number) =>
    has(own, lexicon.denials) && force === weight.permission ? weight.prohibition : force;
  const [put, taken] = [changed.in, changed.out].map((words) => weigh(strongest(forcesIn(words, lexicon))));
  return put !== undefined && taken !== undefined && put > 0 && taken > 0 && put !== taken;
}

function everywhereIn(source: readonly Clause[], lexicon: Lexicon): ReadonlySet<Force> {
  return new Set(source.flatMap(({ opening, text }) => [...forcesIn(`${opening} ${text}`, lexicon)]));
}

/** "May only" and "shall not, except" allow and forbid the same; a right binds as much, however it is put. */
function judge(
  own: ReadonlySet<Force>,
  source: ReadonlySet<Force>,
  { isLimited, isRight }: { isLimited: boolean; isRight: boolean },
): string | null {
  if (!isLimited && turnsRound(own, source)) return 'It allows what the provision forbids';
  // A list of measures in the imperative has no word of force; it asks for them and does no more.
  const most = source.size > 0 ? strongest(source) : weight.request;
  if (strongest(own) > most && !(isRight && !source.has('recommendation'))) return 'It binds more than the provision';
  return null;
}

/** "Normally" or "should avoid", where the provision binds without an exception; a plain "should" is a way of speaking. */
function leavesRoom(own: ReadonlySet<Force>, claimed: Clause, clause: Clause, lexicon: Lexicon): boolean {
  const said = forcesIn(`${clause.opening} ${clause.text}`, lexicon);
  if (strongest(said) < weight.obligation || said.has('recommendation') || said.has('permission')) return false;
  const isSofter = strongest(own) === weight.recommendation && has(claimed.text, lexicon.refusals);
  const leaves = [lexicon.hedges, lexicon.partials, lexicon.softExceptions];
  const isHedged = has(claimed.text, lexicon.hedges) && !leaves.some((pattern) => has(clause.sentence, pattern));
  return isSofter || isHedged;
}

/** "May", and no "may not", "may only" or "may … unless" of which somebody makes a duty. */
function isMerePermission(own: ReadonlySet<Force>, { text, bearing }: Clause, lexicon: Lexicon): boolean {
  const binds = [...own].some((force) => weight[force] > weight.recommendation);
  const main = mainOf(text, lexicon);
  // "Whether a sailor may leave" allows nothing.
  const before =
    main
      .slice(0, indexOf(main, lexicon.mere))
      .split(/[,،，]/u)
      .at(-1) ?? '';
  return !binds && bearing === 'affirms' && has(main, lexicon.mere) && !has(before, lexicon.questions);
}

/** A duty of somebody, and nobody's right: what somebody has a right to he may also be said to be free to do. */
function isDuty({ text, opening, bearing }: Clause, claimed: Clause, lexicon: Lexicon): boolean {
  const said = forcesIn(`${opening} ${text}`, lexicon);
  const isBinding = said.has('obligation') && !said.has('permission');
  // "May be respected" leaves it to others, and a right does not.
  const frees = has(claimed.text, lexicon.passive) ? lexicon.grants : lexicon.rights;
  // "May be allowed" leaves to others what "shall be allowed" does not.
  const isFreed =
    has(`${opening} ${mainOf(text, lexicon)}`, frees) && !has(afterVerb(claimed.text, lexicon), lexicon.grants);
  return isBinding && bearing === 'affirms' && !isFreed;
}

function afterVerb(text: string, { mere }: Lexicon): string {
  const verb = [...text.matchAll(mere)].at(-1);
  return verb ? text.slice(verb.index + verb[0].length) : text;
}

/** Of a resolution, the operative verb governs every part of its paragraph. */
function openingOf(sources: Claim['sources']): string {
  const opening = sources.flatMap(({ passages }) => passages.filter(({ kind }) => kind === 'paragraph'));
  return opening.map(({ text }) => text.split(/[,;:，،]/)[0] ?? '').join(' ');
}

/** What is plainly denied is forbidden, also without a word of force: "no one is held in slavery". */
function forcesOf({ opening, text, bearing }: Clause, operative: string, lexicon: Lexicon): ReadonlySet<Force> {
  // What a resolution asks for it asks for, whatever duties and rights the thing asked for is about.
  const asked = operative.match(lexicon.addresses)?.join(' ');
  const found = forcesIn(asked ?? `${operative} ${opening} ${text}`, lexicon);
  // "No circumstances whatsoever, …, may be invoked" forbids, however much stands between the two.
  const isAllowedToNobody = found.size === 1 && found.has('permission');
  if (bearing === 'denies' && (found.size === 0 || isAllowedToNobody)) return new Set<Force>(['prohibition']);
  // What is so by definition, what is so only on a condition, and what somebody has a right to, binds.
  const whole = `${opening} ${text}`;
  const binds = bearing === 'restricts' || has(whole, lexicon.definitions) || has(whole, lexicon.rights);
  return binds && !asked && !found.has('recommendation') ? found.union(new Set<Force>(['obligation'])) : found;
}

function forcesIn(whole: string, lexicon: Lexicon): ReadonlySet<Force> {
  const text = mainOf(whole, lexicon);
  const found = new Set(forces.filter((force) => has(text, lexicon.force[force])));
  // "shall not" is a prohibition; the "shall" in it is none of its own.
  const rest = text.replace(lexicon.force.prohibition, ' ');
  for (const force of ['obligation', 'permission'] as const) if (!has(rest, lexicon.force[force])) found.delete(force);
  if (found.has('obligation') && !has(rest.replace(lexicon.weak, ' '), lexicon.force.obligation)) {
    found.delete('obligation');
    // "Are to be encouraged" encourages.
    if (!found.has('recommendation')) found.add('request');
  }
  // "Should be prohibited" recommends a ban; "is prohibited" and "shall be prohibited" are one.
  // "Should never" recommends.
  const isFirm = (text.match(lexicon.force.prohibition) ?? []).some(
    (words) => has(words, lexicon.force.obligation) || has(words, lexicon.force.permission),
  );
  if (found.has('recommendation') && !isFirm) found.delete('prohibition');
  if (found.has('recommendation') && !has(rest, lexicon.modals)) found.delete('obligation');
  const isBanned = has(text, lexicon.bans) && !has(text.replace(lexicon.idle, ' '), lexicon.denials);
  if (isBanned && (!found.has('recommendation') || found.has('obligation'))) found.add('prohibition');
  return found;
}

function turnsRound(claimed: ReadonlySet<Force>, said: ReadonlySet<Force>): boolean {
  const allows = claimed.has('permission') && !claimed.has('prohibition');
  const forbids = said.has('prohibition') && !said.has('permission');
  const orders = said.size > 0 && !said.has('prohibition') && claimed.has('prohibition') && !claimed.has('obligation');
  return (allows && forbids) || (orders && said.has('permission'));
}

function strongest(found: ReadonlySet<Force>): number {
  return Math.max(0, ...[...found].map((force) => weight[force]));
}

function fail(detail: string): CheckResult {
  return { name: 'force', passed: false, detail };
}
