import { parseProvisionId } from '#corpus/provision/provision-id.ts';
import type { Candidate } from './fuse-scores.ts';
import type { Tuning } from './tuning.ts';

/** A place among the hits: a provision by its id, which may not be among the candidates, and what was found in it. */
export type Place = { id: string; score: number; evidence: Candidate[] };

export type FamilyOptions = Pick<Tuning, 'likeness' | 'relativesShare'> & {
  /** True for the id of a provision at hand. */
  exists: (id: string) => boolean;
};

/**
 * One place for each rule, paragraph or article with all its parts, at the part that was found or, where several parts
 * were found alike, at what holds them; then the parts left over, further down. So parent and children don't crowd
 * each other out.
 */
export function gatherFamilies(candidates: readonly Candidate[], options: FamilyOptions): Place[] {
  const families = Map.groupBy(candidates, ({ provision }) => rootOf(provision.id));
  const places = [...families.values()].flatMap((family) => placesOf(family, options));
  return places.sort((one, other) => other.score - one.score);
}

/** The place of a candidate that stands for nothing but itself. */
export function placeOfItself(candidate: Candidate): Place {
  return { id: candidate.provision.id, score: candidate.score, evidence: [candidate] };
}

function placesOf(family: readonly Candidate[], options: FamilyOptions): Place[] {
  const { exists, likeness, relativesShare } = options;
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
    // A commentary that says it better than its rule follows right behind it.
    ...outside.map((one) => ({
      ...placeOfItself(one),
      score: one.score > best.score ? one.score : one.score * relativesShare,
    })),
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
