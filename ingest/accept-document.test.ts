import { describe, expect, test } from 'vitest';
import { catalogue } from '#corpus/catalogue.ts';
import { reasonToDoubtReading, reasonToRefuseDocument } from './accept-document.ts';

const mandela = { document: 'a-res-70-175', origin: 'official' as const };
const reason = (symbol: string | null, title: string | null, from: Parameters<typeof reasonToRefuseDocument>[1]) =>
  reasonToRefuseDocument({ symbol, title }, from, catalogue);

test('the symbol on the masthead is what counts, however it is written', () => {
  expect(reason('A/RES/70/175', null, mandela)).toBeNull();
  expect(reason('a/res/70/175', 'Some other title', mandela)).toBeNull();
  expect(reason('A/RES/217(III)', null, { document: 'udhr', origin: 'mirror' })).toBeNull();
});

test.each(['official', 'mirror', 'named', 'kept'] as const)('another symbol is refused, also from %s', (origin) =>
  expect(reason('A/RES/70/176', null, { ...mandela, origin })).toBe('it is A/RES/70/176, not A/RES/70/175'),
);

test('a document from the network has to prove itself; a file that somebody has named so is believed', () => {
  const title = 'United Nations Standard Minimum Rules for the Treatment of Prisoners (the Nelson Mandela Rules)';
  expect(reason(null, 'Page not found', mandela)).toContain('neither its symbol nor its title');
  expect(reason(null, title.replace('(the', '(THE'), mandela)).toBeNull();
  expect(reason(null, null, { ...mandela, origin: 'mirror' })).toBeNull();
});

test('a document that the catalogue does not know is taken as it is', () => {
  expect(reason('A/RES/78/323', null, { document: null, origin: 'named' })).toBeNull();
});

describe('a reading', () => {
  const articles = (found: number) => ({
    ...{ slug: 'udhr', provisions: found, doubles: [] },
    numbering: [
      { unit: 'article', expected: { first: 1, last: 30 }, found, gaps: Array(30 - found).fill(1), beyond: [] },
      { unit: 'pp', expected: null, found: 8, gaps: [], beyond: [] },
    ],
  });

  test('in which most of what should be there is missing is not taken', () => {
    expect(reasonToDoubtReading([articles(0)])).toBe('only 0 of the 30 provisions of udhr were found');
    expect(reasonToDoubtReading([articles(29)])).toBeNull();
  });

  test('of a document that nothing is expected of is taken as it is', () => {
    const numbering = [{ unit: 'para', expected: null, found: 1, gaps: [1, 2, 3], beyond: [] }];
    expect(reasonToDoubtReading([{ slug: 'a-res-60-1', provisions: 1, numbering, doubles: [] }])).toBeNull();
  });
});
