import fc from 'fast-check';
import { type Locator, type LocatorUnit, locatorUnits } from './locator.ts';

const number = (max: number) => fc.integer({ min: 1, max }).map(String);
const letter = fc.constantFrom(...'abcdefghijklmnop');
const numeral = fc.constantFrom('i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x');

/** Subdivisions as texts have them: a numbered paragraph, a letter, a numeral, each only inside the one before. */
const deeper = fc.oneof(
  fc.constant<string[]>([]),
  fc.tuple(number(30)),
  fc.tuple(letter),
  fc.tuple(letter, numeral),
  fc.tuple(number(30), letter),
  fc.tuple(number(30), letter, numeral),
);
const prefixes = fc.oneof(
  { weight: 4, arbitrary: fc.constant<string[]>([]) },
  fc.constantFrom(['annex'], ['annex-2'], ['section-3'], ['annex-1', 'section-2']),
);

/** A locator such as documents have, for property tests. */
export function arbitraryLocator(units: readonly LocatorUnit[] = locatorUnits): fc.Arbitrary<Locator> {
  return fc
    .tuple(prefixes, fc.constantFrom(...units), number(122), deeper)
    .map(([prefixes, unit, root, steps]) => ({ prefixes, unit, path: [root, ...steps] }));
}
