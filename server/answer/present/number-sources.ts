import type { ProvisionRecord } from '#corpus/provision/provision.ts';

/** A source with its number in the answer. */
export type NumberedSource = { number: number; record: ProvisionRecord };

/** Gives sources their numbers: one number a provision in an answer, counted in the order in which they are cited. */
export interface SourceNumbers {
  /** The number, and whether it was given just now. */
  of(record: ProvisionRecord): NumberedSource & { isNew: boolean };
}

export function createSourceNumbers(): SourceNumbers {
  const numbers = new Map<string, number>();
  return {
    of(record) {
      const known = numbers.get(record.id);
      if (known !== undefined) return { number: known, record, isNew: false };
      const number = numbers.size + 1;
      numbers.set(record.id, number);
      return { number, record, isNew: true };
    },
  };
}
