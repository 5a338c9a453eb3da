import { parseProvisionId } from '#corpus/provision/provision-id.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { ordinalIn } from '../question/ordinals.ts';
import type { Selection } from './selection.ts';
import { excerptsOfUnit, type Units, unitsAskedFor } from './units-of.ts';

/**
 * Answers how many rules, articles or paragraphs an instrument has by its first and its last one, each with its place
 * among all. Declines where the numbers have gaps, for then not all of them are at hand. Null where something else is
 * asked for.
 */
export function countUnits(evidence: Evidence): Selection | null {
  const units = evidence.question.aims.has('count') ? unitsAskedFor(evidence) : null;
  if (!units) return null;
  const { ids } = units;
  if (!areAllThere(ids)) return { status: 'not-in-sources', nearest: ids.slice(-1), notices: [] };
  const ends = ids.length > 1 ? [1, ids.length] : [1];
  const excerpts = ends.flatMap((number) =>
    excerptsOfUnit(ids[number - 1] ?? '', units).map((excerpt) => ({
      ...excerpt,
      counted: { number, count: ids.length },
    })),
  );
  return excerpts.length > 0 ? { status: 'answered', excerpts, notices: [] } : null;
}

/** Answers what the last paragraph or the first rule of an instrument says. Null where something else is asked for. */
export function selectOrdinal(evidence: Evidence): Selection | null {
  const ordinal = ordinalIn(evidence.question.asked, evidence.question.lang);
  const units: Units | null = ordinal === null ? null : unitsAskedFor(evidence);
  const id = units?.ids.at(ordinal ?? 0);
  if (!units || !id) return null;
  const excerpts = excerptsOfUnit(id, units);
  return excerpts.length > 0 ? { status: 'answered', excerpts, notices: [] } : null;
}

/** Numbers run from one on without a gap; where sections begin anew, in each of them. */
function areAllThere(ids: readonly string[]): boolean {
  const bySection = Map.groupBy(ids, (id) => parseProvisionId(id)?.locator.prefixes.join('.') ?? '');
  return [...bySection.values()].every((section) =>
    section.every((id, at) => parseProvisionId(id)?.locator.path[0] === String(at + 1)),
  );
}
