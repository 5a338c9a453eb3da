import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { type Force, forces, has, type Lexicon, lexiconOf } from './lexicon/lexicon.ts';

/** How binding a class is; a prohibition binds like an obligation. */
const weight: Record<Force, number> = {
  prohibition: 4,
  obligation: 4,
  request: 3,
  recommendation: 2,
  permission: 1,
  note: 1,
};

/** The statement binds nobody more than its source does, and does not allow what the source forbids. */
export function checkForce({ own, lang, sources, aligned, sentences }: Claim): CheckResult {
  const lexicon = lexiconOf(lang);
  if (!lexicon || own === '' || !aligned || aligned.lang !== lang) return { name: 'force', passed: true };
  const claimed = forcesIn(own, lexicon);
  if (claimed.size === 0) return { name: 'force', passed: true };
  const said = forcesIn(`${openingOf(sources)} ${aligned.text}`, lexicon);
  const everywhere = new Set(sentences.flatMap(({ text }) => [...forcesIn(text, lexicon)]));
  if (turnsRound(claimed, said)) return fail(`It allows what the provision forbids: “${aligned.text}”`);
  const source = said.size > 0 ? said : everywhere;
  // A list of measures in the imperative has no word of force; it recommends at the most.
  const most = source.size > 0 ? strongest(source) : weight.recommendation;
  if (strongest(claimed) > most) return fail(`It binds more than the provision: “${aligned.text}”`);
  return { name: 'force', passed: true };
}

/** Of a resolution, the operative verb governs every part of its paragraph. */
function openingOf(sources: Claim['sources']): string {
  const opening = sources.flatMap(({ passages }) => passages.filter(({ kind }) => kind === 'paragraph'));
  return opening.map(({ text }) => text.split(/[,;:]/)[0] ?? '').join(' ');
}

function forcesIn(text: string, lexicon: Lexicon): ReadonlySet<Force> {
  const found = new Set(forces.filter((force) => has(text, lexicon.force[force])));
  // "shall not" is a prohibition; the "shall" in it is none of its own.
  const rest = text.replace(lexicon.force.prohibition, ' ');
  for (const force of ['obligation', 'permission'] as const) if (!has(rest, lexicon.force[force])) found.delete(force);
  // "Should be prohibited" recommends a ban; "is prohibited" and "shall be prohibited" are one.
  if (has(text, lexicon.bans) && (!found.has('recommendation') || found.has('obligation'))) found.add('prohibition');
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
