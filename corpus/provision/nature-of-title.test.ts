import { expect, test } from 'vitest';
import { natureOfTitle } from './nature-of-title.ts';

test.each([
  ['International Covenant on Lamps and Wicks', 'treaty'],
  ['Optional Protocol to the Convention on Lamps', 'treaty'],
  ['Convention relative aux lampes', 'treaty'],
  ['Конвенция о лампах', 'treaty'],
  ['灯塔公约', 'treaty'],
  ['اتفاقية المصابيح', 'treaty'],
  ['Harbour Declaration on Lamps', 'declaration'],
  ['Guidelines for Keepers under the Convention on Lamps', 'standards'],
  ['Standard Minimum Rules for the Keeping of Lamps', 'standards'],
  ['Report of the committee on the Convention on Lamps', 'resolution'],
  ['Enhancing lamps', 'resolution'],
])('"%s" names a %s', (title, nature) => {
  expect(natureOfTitle(title)).toBe(nature);
});
