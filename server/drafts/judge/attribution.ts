import type { Reference } from '#corpus/references/reference.ts';
import type { Span } from '../../answer/text/find-quotation.ts';
import type { DraftSentence } from '../read/divide-draft.ts';
import { noteAt } from '../read/note-at.ts';
import { neighboursOf, targetsOf } from './cited-sources.ts';
import type { DraftView } from './judgement.ts';

/** The citation that a quotation is given as the words of, whether or not its instrument is at hand; null without one. */
export function attributionOf(quotation: Span, sentence: DraftSentence, view: DraftView): Reference | null {
  const own = [...sentence.references, ...sentence.noted];
  const around = neighboursOf(sentence, view).flatMap(({ references, noted }) => [...references, ...noted]);
  const outside = (own.length > 0 ? own : around).filter(
    ({ start, end }) => end <= quotation.start || start >= quotation.end,
  );
  const [nearest] = outside.sort((one, other) => distance(one, quotation, view) - distance(other, quotation, view));
  return nearest ?? null;
}

/** How far from a quotation a citation stands; what a footnote cites stands at its mark. */
export function distance({ start, end }: Reference, quotation: Span, { draft }: DraftView): number {
  const mark = noteAt(draft.footnotes, quotation.start) ? null : noteAt(draft.footnotes, start)?.at;
  return Math.max(quotation.start - (mark ?? end), (mark ?? start) - quotation.end);
}

/** False where nobody can say what stands in the instrument, be it known by name or not. */
export function isAtHand(reference: Reference, view: DraftView): boolean {
  if (reference.status === 'no-such-instrument') return false;
  const targets = targetsOf(reference);
  const ids = targets.length > 0 || !reference.instrument ? targets : [reference.instrument];
  return ids.length === 0 || ids.some((id) => view.family(id).length > 0);
}
