import type { Evidence } from '../evidence/evidence.ts';
import { textKey } from '../evidence/instrument-texts.ts';
import type { RankedPassage } from './relevance/relevance.ts';

/**
 * The order in which a lawyer reads: the instrument that answers best first, and in it the order of its text, which
 * goes from the general rule to its limits and its exceptions; then the other instruments.
 */
export function inLawyersOrder(chosen: readonly RankedPassage[], { texts }: Evidence): RankedPassage[] {
  const groups = [...Map.groupBy(chosen, ({ passage }) => passage.record.instrument).values()];
  const best = (group: readonly RankedPassage[]) => Math.max(...group.map(({ relevance }) => relevance));
  groups.sort((one, other) => best(other) - best(one));
  return groups.flatMap((group) => group.sort((one, other) => place(one, texts) - place(other, texts)));
}

function place({ passage }: RankedPassage, texts: Evidence['texts']): number {
  return texts.get(textKey(passage.record))?.passages.indexOf(passage) ?? 0;
}
