import { describe, expect, it } from 'vitest';
import { goldAmong, isRight } from './match-gold.ts';
import { ndcgAt, recallAt, reciprocalRankAt } from './ranking.ts';

const gold = {
  gold: ['rules/rule-44', 'rules/rule-43.1.b'],
  acceptable: ['rules/rule-45.1'],
  twins: { 'rules/rule-44': ['other/para-3'] },
};

describe('a found provision', () => {
  it('is gold when it is an ancestor or a descendant of a gold one', () => {
    expect(goldAmong(['rules/rule-43'], gold)).toEqual(['rules/rule-43.1.b']);
    expect(goldAmong(['rules/rule-44.2'], gold)).toEqual(['rules/rule-44']);
  });

  it('is not gold when only its number begins alike', () => {
    expect(goldAmong(['rules/rule-4', 'rules/rule-440', 'rules/rule-43.1.a'], gold)).toEqual([]);
  });

  it('stands in for gold when it is a twin that says the same', () => {
    expect(goldAmong(['other/para-3'], gold)).toEqual(['rules/rule-44']);
  });

  it('may be cited when it is merely acceptable, without being found gold', () => {
    expect(isRight('rules/rule-45', gold)).toBe(true);
    expect(goldAmong(['rules/rule-45'], gold)).toEqual([]);
  });
});

describe('ranking measures', () => {
  const hits = ['rules/rule-1', 'rules/rule-44', 'rules/rule-43.1', 'rules/rule-44'];

  it('count recall among the first k only', () => {
    expect(recallAt(2, hits, gold)).toEqual([0.5, 1]);
    expect(recallAt(3, hits, gold)).toEqual([1, 1]);
  });

  it('ask of k hits no more than k gold provisions', () => {
    const many = { gold: ['a/rule-1', 'a/rule-2', 'a/rule-3'], acceptable: [] };
    expect(recallAt(2, ['a/rule-2', 'a/rule-3'], many)).toEqual([1, 1]);
  });

  it('take the rank of the first gold hit', () => {
    expect(reciprocalRankAt(10, hits, gold)).toEqual([0.5, 1]);
    expect(reciprocalRankAt(1, hits, gold)).toEqual([0, 1]);
  });

  it('let each gold provision gain once, and the ideal order gain 1', () => {
    expect(ndcgAt(10, ['rules/rule-44', 'rules/rule-43'], gold)).toEqual([1, 1]);
    const [late] = ndcgAt(10, hits, gold);
    const [repeated] = ndcgAt(10, ['rules/rule-44', 'rules/rule-44', 'rules/rule-44'], gold);
    expect(late).toBeCloseTo((1 / Math.log2(3) + 1 / Math.log2(4)) / (1 + 1 / Math.log2(3)), 10);
    expect(repeated).toBeCloseTo(1 / (1 + 1 / Math.log2(3)), 10);
  });
});
