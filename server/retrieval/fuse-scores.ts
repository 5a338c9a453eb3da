import type { ProvisionKey, ScoredProvision } from '#corpus/index/provision-index.ts';
import type { MatchedBy } from './retrieval.ts';
import type { FoundByMeaning } from './search-by-meaning.ts';
import type { Tuning } from './tuning.ts';

/** A provision so far down says nothing: where scores are measured from. It is a share of what was searched. */
const background = { share: 0.05, rankMin: 10, rankMax: 100 };

/**
 * A provision with its evidence from all doors put together, in 0..1. `cosine` is its likeness in meaning before fusion,
 * absent where it was not found by meaning.
 */
export type Candidate = { provision: ProvisionKey; score: number; matchedBy: MatchedBy[]; cosine?: number };

/** Puts what the doors found into one ranking, best first. `gains` are what provisions gain by their instrument. */
export type Fuse = (
  words: readonly ScoredProvision[],
  meaning: FoundByMeaning | null,
  options: Pick<Tuning, 'wordsWeight' | 'foreignWeight'> & { gains: ReadonlyMap<string, number> },
) => Candidate[];

/** Fuses by score: the doors' scores are put on one scale and added up; by words alone where there is no meaning. */
export const fuseScores: Fuse = (words, meaning, { gains, wordsWeight, foreignWeight }) => {
  const candidates = new Map<string, Candidate>();
  const add = (found: readonly ScoredProvision[], door: MatchedBy, scoreOf: (score: number) => number) => {
    for (const { provision, score } of found) {
      const bonus = gains.get(provision.instrument) ?? 0;
      const candidate = candidates.get(provision.id) ?? { provision, score: bonus, matchedBy: [] };
      candidates.set(provision.id, candidate);
      candidate.score += scoreOf(score);
      if (door === 'meaning') candidate.cosine = Math.max(candidate.cosine ?? -1, score);
      if (!candidate.matchedBy.includes(door)) candidate.matchedBy.push(door);
    }
  };
  const meaningWeight = meaning ? 1 - wordsWeight[meaning.by] : 0;
  const lists = meaning
    ? [listOf(meaning.own, meaning.among.own, 1), listOf(meaning.foreign, meaning.among.foreign, foreignWeight)]
    : [];
  const widest = Math.max(...lists.map(({ range }) => range)) || 1;
  for (const { found, low, weight } of lists) {
    add(found, 'meaning', (score) => (weight * meaningWeight * (score - low)) / widest);
  }
  add(words, 'words', (score) => (1 - meaningWeight) * score);
  return [...candidates.values()].sort((one, other) => other.score - one.score);
};

/**
 * Cosines are crowded, so only differences say something. Those across languages lie lower as a whole: each list is
 * measured from its own background, and both with the measure of the list that tells its provisions apart the most.
 */
function listOf(found: readonly ScoredProvision[], among: number, weight: number) {
  const share = Math.round(among * background.share);
  const rank = Math.min(Math.max(share, background.rankMin), background.rankMax, found.length);
  const low = found[rank - 1]?.score ?? 0;
  return { found, weight, low, range: (found[0]?.score ?? 0) - low };
}
