import { parseProvisionId } from '#corpus/provision/provision-id.ts';
import type { Candidate } from './fuse-scores.ts';

/** Parts of a rule whose scores lie so near the best one's speak for the rule rather than for themselves. */
const likeness = 0.15;

/** A part of a family that is not shown first keeps this share of its score, so that other families come before it. */
const relativesShare = 0.5;

/** A place among the hits: a provision by its id, which may not be among the candidates, and what was found in it. */
export type Place = { id: string; score: number; evidence: Candidate[] };

/**
 * One place for each rule, paragraph or article with all its parts, at the part that was found or, where several parts
 * were found alike, at what holds them; then the parts left over, further down. So parent and children don't crowd
 * each other out. `exists` tells whether an id is one of the provisions at hand.
 */
export function gatherFamilies(candidates: readonly Candidate[], exists: (id: string) => boolean): Place[] {
  const families = Map.groupBy(candidates, ({ provision }) => rootOf(provision.id));
  const places = [...families.values()].flatMap((family) => placesOf(family, exists));
  return places.sort((one, other) => other.score - one.score);
}

function placesOf(family: readonly Candidate[], exists: (id: string) => boolean): Place[] {
  const rule = family.filter(({ provision }) => provision.kind !== 'commentary');
  const best = rule[0] ?? family[0];
  if (!best) return [];
  const alike = rule.filter(({ score }) => score >= best.score - likeness).map(({ provision }) => provision.id);
  const common = alike.reduce(commonAncestor, best.provision.id);
  const first = exists(common) ? common : best.provision.id;
  const [inside, outside] = [
    family.filter((one) => isWithin(one, first)),
    family.filter((one) => !isWithin(one, first)),
  ];
  return [
    { id: first, score: Math.max(...family.map(({ score }) => score)), evidence: inside },
    ...outside.map((one) => ({ id: one.provision.id, score: one.score * relativesShare, evidence: [one] })),
  ];
}

function isWithin({ provision }: Candidate, id: string): boolean {
  return provision.id === id || provision.id.startsWith(`${id}.`);
}

/** The unit at the root, to which its official commentary belongs: of `a/annex.rule-4.1.b`, `a/annex.rule-4`. */
function rootOf(id: string): string {
  const depth = (parseProvisionId(id)?.locator.path.length ?? 1) - 1;
  const root = depth > 0 ? id.split('.').slice(0, -depth).join('.') : id;
  return root.replace(/commentary-(\d+)$/, 'rule-$1');
}

function commonAncestor(one: string, other: string): string {
  const [steps, others] = [one.split('.'), other.split('.')];
  const differing = steps.findIndex((step, at) => step !== others[at]);
  return differing < 0 ? one : steps.slice(0, differing).join('.');
}
