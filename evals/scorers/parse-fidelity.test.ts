import { expect, test } from 'vitest';
import { addScores, type GoldDocument, scoreParse } from './parse-fidelity.ts';

const gold: GoldDocument = {
  slug: 'a-res-1-1',
  lang: 'en',
  provisions: [
    { kind: 'preambular', locator: 'pp-1', text: 'Recalling its resolution,' },
    { kind: 'paragraph', locator: 'para-1', text: 'Decides to co‑operate;', alt: ['Decides to co‑operate; for good'] },
    { kind: 'unnumbered', locator: null, text: 'Assembled in Kyoto,' },
    { kind: 'table', locator: null, text: 'Core principle I Offenders are people.' },
  ],
};

test('white space, the look of hyphens and invisible marks make no difference', () => {
  const found = [
    { locator: 'pp-1', text: 'Recalling  its\u00a0resolution,' },
    { locator: 'para-1', text: 'Decides to co-operate;\nfor\u200f good' },
  ];
  expect(scoreParse(found, gold)).toMatchObject({ gold: 2, found: 2, located: 2, exact: 2, misses: [] });
});

test('a wrong word, a missing paragraph and one too many each count, and are named', () => {
  const found = [
    { locator: 'pp-1', text: 'Recalling no resolution,' },
    { locator: 'para-2', text: 'Decides to co-operate;' },
  ];
  const score = scoreParse(found, gold);
  expect(score).toMatchObject({ gold: 2, found: 2, located: 1, exact: 0 });
  expect(score.misses.map(({ kind, locator }) => `${kind} ${locator}`)).toEqual([
    'extra para-2',
    'text pp-1',
    'missing para-1',
  ]);
});

test('a preamble and a box that the gold has without a locator are not held against a reading', () => {
  const found = [
    { locator: 'annex.pp-1', text: 'Assembled in Kyoto,' },
    { locator: 'annex.principle-1', text: 'Offenders are people.' },
    { locator: 'annex.pp-2', text: 'Nobody wrote this,' },
  ];
  expect(scoreParse(found, gold).misses.filter(({ kind }) => kind === 'extra')).toHaveLength(1);
});

test('scores of several documents add up', () => {
  const one = scoreParse([], gold);
  expect(addScores([one, one])).toMatchObject({ gold: 4, found: 0, located: 0, exact: 0 });
});
