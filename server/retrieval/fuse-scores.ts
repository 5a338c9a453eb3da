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
  { gains, wordsWeight, subject: tuning, foreignWeight },
) => {
  const meaningWeight = meaning ? 1 - wordsWeight[meaning.by] : 0;
  const lists = meaning
    ? [listOf(meaning.own, meaning.among.own), listOf(meaning.foreign, meaning.among.foreign, foreignWeight)]
    : [];
  const widest = Math.max(...lists.map(({ range }) => range)) || 1;
  const texts = createSums();
  for (const list of lists) texts.add('meaning', list.found, (score) => meaningWeight * heightIn(list, score, widest));
  texts.add('words', words, (score) => (1 - meaningWeight) * score);

  const wordsShare = subject.meaning.length > 0 ? tuning.wordsShare : 1;
  const near = listOf(subject.meaning, subject.among);
  const lines = createSums();
  const measure = Math.max(widest, near.range);
  lines.add('meaning', near.found, (score) => (1 - wordsShare) * Math.max(0, heightIn(near, score, measure)));
  lines.add('words', subject.words, (score) => wordsShare * score);

  const cosines = new Map([...(meaning?.own ?? []), ...(meaning?.foreign ?? [])].map(keyed));
  const asked = new Map(subject.meaning.map(({ provision, nearest }) => [provision.id, nearest]));
  const found = new Map([...texts.provisions, ...lines.provisions]);
  const candidates = [...found.values()].map((provision): Candidate => {
    const { id, instrument } = provision;
    const share = subject.instruments.has(instrument) ? tuning.share : 0;
    const [cosine, line] = [cosines.get(id), asked.get(id)];
    return {
      provision,
      score: (gains.get(instrument) ?? 0) + (1 - share) * texts.of(id) + share * lines.of(id),
      matchedBy: [...new Set([...texts.doorsTo(id), ...lines.doorsTo(id)])],
      ...(cosine !== undefined && { cosine }),
      ...(line !== undefined && { asked: line }),
    };
  });
  return candidates.sort((one, other) => other.score - one.score);
};

function keyed({ provision, score }: ScoredProvision): [string, number] {
  return [provision.id, score];
}

/** Adds up what several doors give the same provisions. */
function createSums() {
  const sums = new Map<string, number>();
  const doors = new Map<string, MatchedBy[]>();
  const provisions = new Map<string, ProvisionKey>();
  return {
    provisions,
    add(door: MatchedBy, found: readonly ScoredProvision[], scoreOf: (score: number) => number) {
      for (const { provision, score } of found) {
        provisions.set(provision.id, provision);
        sums.set(provision.id, (sums.get(provision.id) ?? 0) + scoreOf(score));
        doors.set(provision.id, [...(doors.get(provision.id) ?? []), door]);
      }
    },
    of: (id: string) => sums.get(id) ?? 0,
    doorsTo: (id: string) => doors.get(id) ?? [],
  };
}

type List = { found: readonly ScoredProvision[]; low: number; range: number; weight: number };

/** How far a score stands above the background of its list. */
function heightIn({ low, weight }: List, score: number, measure: number): number {
  return (weight * (score - low)) / (measure || 1);
}

/**
 * Cosines are crowded, so only differences say something. Those across languages lie lower as a whole: each list is
 * measured from its own background, and both with the measure of the list that tells its provisions apart the most.
 */
function listOf(found: readonly ScoredProvision[], among: number, weight = 1): List {
  const share = Math.round(among * background.share);
  const rank = Math.min(Math.max(share, background.rankMin), background.rankMax, found.length);
  const low = found[rank - 1]?.score ?? 0;
  return { found, weight, low, range: (found[0]?.score ?? 0) - low };
}
