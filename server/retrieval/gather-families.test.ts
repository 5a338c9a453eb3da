import { describe, expect, it } from 'vitest';
import { sampleEntry } from '#corpus/index/index-samples.ts';
import type { Candidate } from './fuse-scores.ts';
import { gatherFamilies } from './gather-families.ts';

const tuning = { likeness: 0.15, relativesShare: 0.5 };

describe('families among the candidates', () => {
  it('take one place each before any takes a second, so that parts of a rule do not crowd others out', () => {
    const places = gather(['a/rule-1.1', 0.9], ['a/rule-1.2.b', 0.7], ['b/rule-4', 0.6]);
    expect(places.map(({ id }) => id)).toEqual(['a/rule-1.1', 'b/rule-4', 'a/rule-1.2.b']);
  });

  it('are shown as the rule where several of its parts were found alike, with what was found in it', () => {
    const [place] = gather(['a/rule-1.1.a', 0.9], ['a/rule-1.1.c', 0.85], ['a/rule-1.2', 0.3]);
    expect(place?.id).toBe('a/rule-1.1');
    expect(place?.evidence.map(({ provision }) => provision.id)).toEqual(['a/rule-1.1.a', 'a/rule-1.1.c']);
  });

  it('are shown at the part that was found where what holds it is not at hand', () => {
    const places = gatherFamilies([candidate('a/rule-1.a', 0.9), candidate('a/rule-1.b', 0.9)], {
      ...tuning,
      exists: () => false,
    });
    expect(places[0]?.id).toBe('a/rule-1.a');
  });

  it('show a rule before its commentary, even when the commentary says it better', () => {
    const places = gather(['a/commentary-1', 0.9], ['a/rule-1.1', 0.5], ['a/commentary-2', 0.4]);
    expect(places.map(({ id }) => id)).toEqual(['a/rule-1.1', 'a/commentary-1', 'a/commentary-2']);
    expect(places[0]?.score).toBe(0.9);
  });

  it('keep the paragraphs of an annex apart, and rules of one number in two instruments', () => {
    const places = gather(['a/annex.para-1', 0.9], ['a/annex.para-11', 0.8], ['b/para-1', 0.7]);
    expect(places).toHaveLength(3);
  });
});

function gather(...found: [string, number][]) {
  return gatherFamilies(
    found.map(([id, score]) => candidate(id, score)),
    { ...tuning, exists: () => true },
  );
}

function candidate(id: string, score: number): Candidate {
  return { provision: sampleEntry(id, 'en', id).provision, score, matchedBy: ['meaning'] };
}
