import type { Candidate, Fuse } from '#server/retrieval/fuse-scores.ts';

/** The usual constant of reciprocal rank fusion. */
const rankOffset = 60;

/** Reciprocal rank fusion: each door gives a provision one over its rank. Kept to be measured against. */
export const fuseRanks: Fuse = ({ words, meaning, subject }, { gains }) => {
  const candidates = new Map<string, Candidate>();
  const doors = [
    { door: 'meaning' as const, found: meaning?.own ?? [] },
    { door: 'meaning' as const, found: meaning?.foreign ?? [] },
    { door: 'words' as const, found: words },
    { door: 'meaning' as const, found: subject.meaning },
    { door: 'words' as const, found: subject.words },
  ];
  for (const { door, found } of doors) {
    found.forEach(({ provision }, rank) => {
      const gain = gains.get(provision.instrument) ?? 0;
      const candidate = candidates.get(provision.id) ?? { provision, score: gain, matchedBy: [] };
      candidates.set(provision.id, candidate);
      candidate.score += rankOffset / 2 / (rankOffset + rank);
      if (!candidate.matchedBy.includes(door)) candidate.matchedBy.push(door);
    });
  }
  return [...candidates.values()].sort((one, other) => other.score - one.score);
};
