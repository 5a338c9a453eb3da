import { focusStems } from '../evidence/coverage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { addDefinitions } from './add-definitions.ts';
import { answeringExcerpt } from './excerpts.ts';
import { inLawyersOrder } from './in-lawyers-order.ts';
import { isAnswerable } from './is-answerable.ts';
import { type RankedPassage, rankByRelevance } from './relevance.ts';
import type { Selection } from './selection.ts';

/**
 * A passage is quoted beside the best one when it is worth at least this share of it. On the development questions
 * .95 shows fewer that don't belong, .9 misses fewer that do; the harm of a missing limit is the greater.
 */
const shareOfBest = 0.92;

/** More than this is a list of hits and not an answer. */
const passagesMax = 3;

/** How many provisions are named where nothing answers. */
const nearestMax = 3;

/** Chooses the passages that bear on a question, and only those; none where the sources don't answer it. */
export function choosePassages(evidence: Evidence): Selection {
  const ranked = rankByRelevance(evidence);
  const [best] = ranked;
  if (!best || !isAnswerable(best, evidence)) {
    return { status: 'not-in-sources', nearest: nearestOf(ranked), notices: [] };
  }
  const { question, retrieval, rarity } = evidence;
  const focus = focusStems(question.focus, retrieval.readAs, question.lang, rarity);
  const chosen = ranked.filter((entry) => entry.relevance >= best.relevance * shareOfBest).slice(0, passagesMax);
  const ordered = inLawyersOrder(addDefinitions(chosen, evidence), evidence);
  return { status: 'answered', excerpts: ordered.map(({ passage }) => answeringExcerpt(passage, focus)), notices: [] };
}

/** What is nearest where nothing answers. */
export function nearestOf(ranked: readonly RankedPassage[]): string[] {
  return ranked.slice(0, nearestMax).map(({ passage }) => passage.record.id);
}
