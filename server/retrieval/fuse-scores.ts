import type { ScoredProvision } from '#corpus/index/provision-index.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { MatchedBy } from './retrieval.ts';
import type { FoundByMeaning } from './search-by-meaning.ts';

/**
 * The weight of words beside meaning. Fusing by rank gives words an equal say, and on questions in lay words their
 * ranks are noise. Measured in docs/retrieval.md.
 */
const wordsWeight = 0.15;

/** A provision with its evidence from all doors put together, in 0..1. */
export type Candidate = { provision: ProvisionRecord; score: number; matchedBy: MatchedBy[] };

/** Puts the doors' scores on one scale and adds them up; by words alone where there is no meaning. Best first. */
export function fuseScores(words: readonly ScoredProvision[], meaning: FoundByMeaning | null): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const add = (found: readonly ScoredProvision[], door: MatchedBy, scoreOf: (score: number) => number) => {
    for (const { provision, score } of found) {
      const candidate = candidates.get(provision.id) ?? { provision, score: 0, matchedBy: [] };
      candidates.set(provision.id, candidate);
      candidate.score += scoreOf(score);
      candidate.matchedBy.push(door);
    }
  };
  const meaningWeight = meaning ? 1 - wordsWeight : 0;
  for (const found of meaning ? [meaning.own, meaning.foreign] : []) {
    add(found, 'meaning', (score) => meaningWeight * scaled(score, found));
  }
  const best = words[0]?.score ?? 1;
  add(words, 'words', (score) => ((1 - meaningWeight) * score) / best);
  return [...candidates.values()].sort((one, other) => other.score - one.score);
}

/** Cosines are crowded, so only their differences within one list say something. */
function scaled(score: number, found: readonly ScoredProvision[]): number {
  const [high, low] = [found[0]?.score ?? 1, found.at(-1)?.score ?? 0];
  return high > low ? (score - low) / (high - low) : 1;
}
