import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { FocusStems } from '../../evidence/coverage.ts';
import type { FoundPassage } from '../../evidence/evidence.ts';
import { likelihood, Weights } from '../likelihood.ts';
import { featuresOfItems, type ItemFeatures, weightsOfItems } from './item-features.ts';
import weights from './item-weights.json' with { type: 'json' };

const shipped = Weights.parse(weights);

/** An item is shown from this likelihood on; the likeliest in any case. */
const likelyEnough = 0.4;

/** Where nothing is known of the items but their words, those that say at least this share of what the best says. */
const shareOfMost = 0.7;

/** The items of a list that answer: those nearest to what was asked, or all of them where none stands out. */
export function itemsThatAnswer(
  found: Pick<FoundPassage, 'passage' | 'hits'>,
  focus: FocusStems,
  model: Weights = shipped,
): ProvisionRecord[] {
  const { items } = found.passage;
  const features = featuresOfItems(found, focus);
  return withParents(items, features ? likelyOnes(items, features, model) : thoseThatSayMost(found.passage, focus));
}

function likelyOnes(items: readonly ProvisionRecord[], features: readonly ItemFeatures[], model: Weights) {
  const likely = features.map((one) => likelihood(one, model));
  const least = Math.min(likelyEnough, Math.max(...likely));
  return items.filter((_item, at) => (likely[at] ?? 0) >= least);
}

function thoseThatSayMost({ record, items }: FoundPassage['passage'], focus: FocusStems): readonly ProvisionRecord[] {
  const said = weightsOfItems(record, items, focus);
  const most = Math.max(0, ...said);
  return most === 0 ? items : items.filter((_item, at) => (said[at] ?? 0) >= most * shareOfMost);
}

function withParents(items: readonly ProvisionRecord[], kept: readonly ProvisionRecord[]): ProvisionRecord[] {
  return items.filter((item) => kept.some(({ id }) => id === item.id || id.startsWith(`${item.id}.`)));
}
