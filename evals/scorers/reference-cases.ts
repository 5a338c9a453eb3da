import { foldSymbol } from '#corpus/provision/symbol.ts';
import type { Reference } from '#corpus/references/reference.ts';
import type { ExpectedReference } from '../cases/reference-case.ts';
import type { Score } from '../measures/outcome.ts';

/** One point a text whose citations all came as expected, in order, and nothing beside them. */
export function caseScore(references: readonly Reference[], expected: readonly ExpectedReference[]): Score {
  const right =
    references.length === expected.length &&
    expected.every((one, index) => {
      const reference = references[index];
      return reference !== undefined && isAsExpected(reference, one);
    });
  return [right ? 1 : 0, 1];
}

function isAsExpected(reference: Reference, expected: ExpectedReference): boolean {
  return (
    reference.status === expected.status &&
    (expected.status === 'ambiguous' || reference.instrument === expected.instrument) &&
    reference.provisions.join(' ') === expected.provisions.join(' ') &&
    (expected.symbol === undefined || foldSymbol(reference.symbol ?? '') === foldSymbol(expected.symbol)) &&
    (expected.dateMatches === undefined || reference.dateMatches === expected.dateMatches)
  );
}
