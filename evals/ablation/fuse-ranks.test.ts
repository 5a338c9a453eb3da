import { describe, expect, it } from 'vitest';
import { sampleEntry } from '#corpus/index/index-samples.ts';
import { measuredTuning } from '#server/retrieval/tuning.ts';
import { fuseRanks } from './fuse-ranks.ts';
import { groupsOf } from './measure-variant.ts';

const found = (...ids: string[]) => ids.map((id) => ({ provision: sampleEntry(id, 'en', id).provision, score: 1 }));

describe('fusing by rank', () => {
  it('puts first what both doors found, whatever their scores', () => {
    const meaning = {
      own: found('a/rule-1', 'a/rule-2'),
      foreign: [],
      best: 1,
      among: { own: 2, foreign: 0 },
      by: 'sentence-encoder' as const,
    };
    const subject = {
      meaning: [],
      words: [],
      best: null,
      nearestSilent: null,
      among: 0,
      instruments: new Set<string>(),
    };
    const doors = { words: found('a/rule-3', 'a/rule-2'), meaning, subject };
    const candidates = fuseRanks(doors, { ...measuredTuning, gains: new Map() });
    expect(candidates[0]?.provision.id).toBe('a/rule-2');
    expect(candidates[0]?.matchedBy).toEqual(['meaning', 'words']);
  });
});

describe('the groups of a question', () => {
  const question = { lang: 'fr', kind: 'other-language' } as Parameters<typeof groupsOf>[0];

  it('tell whether an instrument that answers it is loaded in its language', () => {
    expect(groupsOf(question, ['en', 'fr'])).toEqual(['own language']);
    expect(groupsOf(question, ['en'])).toEqual(['across languages']);
  });

  it('count lay words among the English ones, and misspelt ones apart', () => {
    expect(groupsOf({ ...question, lang: 'en', kind: 'paraphrase' }, ['en'])).toEqual(['English', 'lay words']);
    expect(groupsOf({ ...question, lang: 'en', kind: 'misspelt' }, ['en'])).toEqual(['misspelt']);
  });
});
