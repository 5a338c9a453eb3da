import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { coverageOf, coveredBy, type FocusStems, focusOf } from '../evidence/coverage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { textKey } from '../evidence/instrument-texts.ts';
import { type Passage, textOfPassage } from '../evidence/passage.ts';
import { ownStemsOf, stemsOf } from '../evidence/passage-stems.ts';
import { conditionsIn } from '../text/limits.ts';
import type { RankedPassage } from './relevance/relevance.ts';

/** With fewer words in common two provisions may still be about different things. */
const sharedMin = 2;

/**
 * What stands directly behind a chosen passage and limits the same thing belongs to it: a rule is not understood
 * without the condition under which it holds.
 */
export function addLimits(chosen: readonly RankedPassage[], evidence: Evidence): RankedPassage[] {
  const focus = focusOf(evidence);
  // Of a rule from which another paragraph was chosen, the rest was passed over.
  const isChosen = ({ record }: Passage) =>
    chosen.some(({ passage }) => passage.record.id === record.id || isBeside(passage.record, record));
  const added = chosen.flatMap((entry) => {
    const next = passageBehind(entry.passage, evidence);
    if (!next || isChosen(next) || !isOfOneKind(next, entry.passage)) return [];
    if (!limits(next, entry.passage, focus)) return [];
    return [{ ...entry, passage: next, hits: [], coverage: coverageOf(stemsOf(next), focus) }];
  });
  return [...chosen, ...added];
}

function passageBehind(passage: Passage, { texts }: Evidence): Passage | undefined {
  const passages = texts.get(textKey(passage.record))?.passages ?? [];
  return passages[passages.indexOf(passage) + 1];
}

function isBeside(one: ProvisionRecord, other: ProvisionRecord): boolean {
  return one.parent !== null && one.parent === other.parent;
}

/** Two rules under one heading treat of one thing; a commentary limits nothing. */
function isOfOneKind(one: Passage, other: Passage): boolean {
  const [heading, otherHeading] = [one, other].map(({ record }) => record.headings.join('\n'));
  return one.record.kind === other.record.kind && heading !== '' && heading === otherHeading;
}

/** True where it sets a condition and speaks, in its own words, of all that the question has in common with the other. */
function limits(next: Passage, passage: Passage, focus: FocusStems): boolean {
  const { lang } = passage.record;
  const shared = coveredBy(ownStemsOf(passage), focus);
  const own = new Set(coveredBy(ownStemsOf(next), focus));
  if (shared.length < sharedMin || !shared.every((entry) => own.has(entry))) return false;
  return conditionsIn(textOfPassage(next), lang).length > 0;
}
