import { expect, it } from 'vitest';
import { stemsOfText } from './stems-of-text.ts';

it('gives the same for other inflections, and nothing for words that say nothing', () => {
  expect(stemsOfText('the prisoners of the house', 'en')).toEqual(
    stemsOfText('Houses: the prisoner', 'en').toReversed(),
  );
  expect(stemsOfText('of the', 'en')).toEqual([]);
});
