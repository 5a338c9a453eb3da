import { coveredBy, focusOf } from '../evidence/coverage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { stemsOf } from '../evidence/passage-stems.ts';
import { wordsForState } from '../question/asks-for-state.ts';
import { contentStemsOf } from '../text/words.ts';
import { nearestOf } from './choose-passages.ts';
import { rankByRelevance } from './relevance/relevance.ts';
import type { Selection } from './selection.ts';

/**
 * Declines what asks how the world is, where the best passage does not speak of just that: who was elected, how States
 * voted or what a place in prison costs stands in no standard.
 */
export function declineState(evidence: Evidence): Selection | null {
  const { question } = evidence;
  const words = wordsForState(question.asked, question.lang);
  if (words.length === 0) return null;
  const ranked = rankByRelevance(evidence);
  const [best] = ranked;
  if (!best) return null;
  const focus = focusOf(evidence);
  const asked = contentStemsOf(words.join(' '), question.lang);
  const spoken = coveredBy(stemsOf(best.passage), focus).filter(({ word }) => asked.has(word.stem));
  if (spoken.length > 0) return null;
  return { status: 'not-in-sources', nearest: nearestOf(ranked), notices: [] };
}
