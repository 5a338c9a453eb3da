import type { Evidence } from '../evidence/evidence.ts';
import { choosePassages } from './choose-passages.ts';
import { selectReferred } from './select-referred.ts';
import type { Selection } from './selection.ts';

/** Chooses what the answer rests on: what the question names, else what bears on it. */
export function select(evidence: Evidence): Selection {
  return selectReferred(evidence) ?? choosePassages(evidence);
}
