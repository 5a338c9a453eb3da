import type { Evidence } from '../evidence/evidence.ts';
import { choosePassages } from './choose-passages.ts';
import { countUnits, selectOrdinal } from './count-units.ts';
import { declineMissing } from './decline-missing.ts';
import { declineState } from './decline-state.ts';
import { declineUnclear } from './decline-unclear.ts';
import { goThroughAll } from './go-through-all.ts';
import { selectAboutInstrument } from './select-about-instrument.ts';
import { selectComparison } from './select-comparison.ts';
import { selectNature } from './select-nature.ts';
import { selectReferred } from './select-referred.ts';
import type { Selection } from './selection.ts';

/** Chooses what the answer rests on: what the question names, all that it asks for, or what bears on it. */
export function select(evidence: Evidence): Selection {
  const { aims } = evidence.question;
  const all = aims.has('all') && !aims.has('comparison') ? () => goThroughAll(evidence) : () => null;
  return selectNamed(evidence) ?? all() ?? choosePassages(evidence);
}

/** What a question names, or why it can't be answered before anything is looked for; null where passages are chosen. */
export function selectNamed(evidence: Evidence): Selection | null {
  return (
    selectNature(evidence) ??
    selectReferred(evidence) ??
    selectAboutInstrument(evidence) ??
    selectComparison(evidence) ??
    countUnits(evidence) ??
    selectOrdinal(evidence) ??
    declineUnclear(evidence) ??
    declineMissing(evidence) ??
    declineState(evidence)
  );
}
