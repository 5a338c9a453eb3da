import type { ProvisionKey, ScoredProvision } from '#corpus/index/provision-index.ts';
import type { MatchedBy } from './retrieval.ts';
import type { FoundByMeaning } from './search-by-meaning.ts';
import type { FoundBySubject } from './search-by-subject.ts';
import type { Tuning } from './tuning.ts';

/** A provision so far down says nothing: where scores are measured from. It is a share of what was searched. */
const background = { share: 0.05, rankMin: 10, rankMax: 100 };

/**
 * A provision with its evidence from all doors put together, in 0..1. `cosine` is its likeness in meaning before fusion,
 * absent where it was not found by meaning; `asked` that of the best of its lines in the subject index.
 */
export type Candidate = {
  provision: ProvisionKey;
  score: number;
  matchedBy: MatchedBy[];
  cosine?: number;
  asked?: number;
};

/** What each door found; `meaning` is null where no embedder covers the language of the question. */
export type FoundByDoors = {
  words: readonly ScoredProvision[];
  meaning: FoundByMeaning | null;
  subject: FoundBySubject;
};

/** Puts what the doors found into one ranking, best first. `gains` are what provisions gain by their instrument. */
export type Fuse = (
  found: FoundByDoors,
  options: Pick<Tuning, 'wordsWeight' | 'subject' | 'foreignWeight'> & { gains: ReadonlyMap<string, number> },
) => Candidate[];

/** Fuses by score: the doors' scores are put on one scale and added up; by words alone where there is no meaning. */
export const fuseScores: Fuse = (
  { words, meaning, subject },
  { gains, wordsWeight, subject: weights, foreignWeight },
) => {
  const candidates = new Map<string, Candidate>();
  const add = (found: readonly ScoredProvision[], door: MatchedBy, scoreOf: (score: number) => number) => {
    for (const { provision, score } of found) {
      const candidate = candidateOf(provision, { candidates, gains });
      candidate.score += scoreOf(score);
      if (!candidate.matchedBy.includes(door)) candidate.matchedBy.push(door);
    }
  };
  const meaningWeight = meaning ? 1 - wordsWeight[meaning.by] : 0;
  const lists = meaning
    ? [listOf(meaning.own, meaning.among.own, 1), listOf(meaning.foreign, meaning.among.foreign, foreignWeight)]
    : [];
  const wordsShare = subject.meaning.length > 0 ? weights.wordsShare : 1;
  const lines = listOf(subject.meaning, subject.among, weights.weight * (1 - wordsShare));
  const widest = Math.max(...lists.map(({ range }) => range)) || 1;
  for (const { found, low, weight } of lists) {
    add(found, 'meaning', (score) => (weight * meaningWeight * (score - low)) / widest);
  }
  add(words, 'words', (score) => (1 - meaningWeight) * score);
  const measure = Math.max(widest, lines.range) || 1;
  add(lines.found, 'meaning', (score) => (lines.weight * Math.max(0, score - lines.low)) / measure);
  add(subject.words, 'words', (score) => weights.weight * wordsShare * score);
  for (const { provision, score } of [...(meaning?.own ?? []), ...(meaning?.foreign ?? [])])
    Object.assign(candidateOf(provision, { candidates, gains }), { cosine: score });
  for (const { provision, nearest } of subject.meaning)
    Object.assign(candidateOf(provision, { candidates, gains }), { asked: nearest });
  const most = 1 + weights.weight;
  for (const candidate of candidates.values()) candidate.score /= most;
  return [...candidates.values()].sort((one, other) => other.score - one.score);
};

function candidateOf(
  provision: ProvisionKey,
  { candidates, gains }: { candidates: Map<string, Candidate>; gains: ReadonlyMap<string, number> },
): Candidate {
  const known = candidates.get(provision.id) ?? {
    provision,
    score: gains.get(provision.instrument) ?? 0,
    matchedBy: [],
  };
  candidates.set(provision.id, known);
  return known;
}

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
