import { expect, test } from 'vitest';
import { termsDefinedIn } from './definitions.ts';

test('every term that a provision explains is known', () => {
  const text =
    'For the purpose of these rules, solitary confinement shall refer to the confinement of prisoners. ' +
    'Prolonged solitary confinement shall refer to a period in excess of 15 days.';
  expect(termsDefinedIn(text, 'en')).toEqual(['solitary confinement', 'prolonged solitary confinement']);
});

test('a term in quotation marks is known without them', () => {
  expect(termsDefinedIn('The term “torture” means any act.', 'en')).toEqual(['torture']);
});

test('a norm explains no term', () => {
  expect(termsDefinedIn('Contact shall not be denied. The means of contact may be restricted.', 'en')).toEqual([]);
  expect(termsDefinedIn('Every prisoner shall be provided with food of nutritional value.', 'en')).toEqual([]);
});
