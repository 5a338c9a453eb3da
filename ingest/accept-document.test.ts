import { expect, test } from 'vitest';
import { catalogue } from '#corpus/catalogue.ts';
import { reasonToRefuseDocument } from './accept-document.ts';

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
