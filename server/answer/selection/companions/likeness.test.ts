import { expect, test } from 'vitest';
import { passagesOf } from '../../evidence/passage.ts';
import { sampleInstrument } from '../../samples.fixture.ts';
import { likenessOf } from './likeness.ts';

const [short, long, other] = passagesOf(
  sampleInstrument('harbour-rules', {
    'rule-1': 'No sailor shall be held in slavery.',
    'rule-2': 'No sailor shall be held in slavery; the trade in slaves is ended in every port.',
    'rule-3': 'Bread is baked daily.',
  }),
);

test('a passage that another says whole is as like it as can be, and one on something else not at all', () => {
  if (!short || !long || !other) throw new Error('A sample is missing.');
  expect(likenessOf(short, long, () => 1)).toBe(1);
  expect(likenessOf(short, other, () => 1)).toBe(0);
});

test('words that stand everywhere say less of likeness than rare ones', () => {
  if (!short || !long) throw new Error('A sample is missing.');
  const onlyRare = (stem: string) => (stem.startsWith('bread') ? 1 : 0);
  expect(likenessOf(short, long, onlyRare)).toBe(0);
});
