import type { Evidence } from '../../evidence/evidence.ts';
import type { RankedPassage } from '../relevance/relevance.ts';
import { featuresOfCompanions } from './companion-features.ts';
import { likelihoodOfCompanion } from './companion-model.ts';

/**
 * A passage is quoted beside the best one when it belongs there at least as likely as this, and more than so many are a
 * list of hits and not an answer. Cross-validated on the development questions, .5 shows fewer that don't belong and
 * .3 misses fewer that do.
 */
const whereOneIsAsked = { likelyEnough: 0.45, passagesMax: 4 };

/** Who asks for all would rather read one too many. */
const whereAllAreAsked = { likelyEnough: 0.25, passagesMax: 8 };

/** Further down hardly anything belongs; the model is fitted on so many too. */
export const companionsAmong = 15;

/** The best passage, which comes first in `ranked`, with those that belong beside it, the likeliest first. */
export function withCompanions(ranked: readonly RankedPassage[], evidence: Evidence): RankedPassage[] {
  const { likelyEnough, passagesMax } = evidence.question.aims.has('all') ? whereAllAreAsked : whereOneIsAsked;
  const [best, ...others] = ranked.slice(0, companionsAmong);
  if (!best) return [];
  const companions = featuresOfCompanions(ranked.slice(0, companionsAmong), evidence)
    .map((features, at) => ({ entry: others[at], likelihood: likelihoodOfCompanion(features) }))
    .filter(({ likelihood }) => likelihood >= likelyEnough)
    .sort((one, other) => other.likelihood - one.likelihood)
    .flatMap(({ entry }) => entry ?? []);
  return [best, ...companions].slice(0, passagesMax);
}
