import { expect, test } from 'vitest';
import { claimOf } from './claims.fixture.ts';
import { checkQuotation } from './quotation.ts';

test('words that stand in the provision letter for letter may be quoted', () => {
  expect(checkQuotation(claimOf('It says “shall never be used on sailors”. [rule-6]')).passed).toBe(true);
});

test.each(['“should never be used on sailors”', '“shall never be used on sailor”', '“used never shall be”'])(
  'an altered quotation fails: %s',
  (quotation) => {
    expect(checkQuotation(claimOf(`It says ${quotation}. [rule-6]`)).passed).toBe(false);
  },
);

test('right words under the wrong provision fail', () => {
  expect(checkQuotation(claimOf('It says “shall never be used on sailors”. [rule-1]')).passed).toBe(false);
});

test('each quotation is looked for in the provision that is cited for it', () => {
  const text = 'It bans “Indefinite isolation” [rule-2.1.a] and “Collective punishment” [rule-2.1.b].';
  expect(checkQuotation(claimOf(text)).passed).toBe(true);
  const swapped = 'It bans “Indefinite isolation” [rule-2.1.b] and “Collective punishment” [rule-2.1.a].';
  expect(checkQuotation(claimOf(swapped)).passed).toBe(false);
});
