import type { Reference } from '#corpus/references/reference.ts';

/** True for a citation of a place in an instrument; false for one of an instrument as a whole. */
export function namesPlace({ unit }: Reference): boolean {
  return unit !== null && unit.numbers.length > 0;
}
