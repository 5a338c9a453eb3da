import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { isSameOrAncestor } from '#corpus/provision/provision-id.ts';
import type { Reference } from '#corpus/references/reference.ts';

/** What a statement may stand on: the provisions that were given, and those that are known to exist. */
export interface SourceBook {
  /** The provision in the language in which it was given, else in any; null where there is none. */
  record(id: string): ProvisionRecord | null;
  /** True for what was given, its subparagraphs and the chapeaux above it. */
  isGiven(id: string): boolean;
  /** What a citation of this provision stands for: itself, its subparagraphs, and the chapeaux above it. */
  passages(id: string): ProvisionRecord[];
  /** The citations in a text; a number without a name is of the instrument `antecedent`. */
  references(text: string, lang: string, antecedent: string | undefined): Reference[];
}

export type ResolveCitations = (text: string, lang: string, antecedent: string | undefined) => Reference[];

/** A book of sources: `given` was put before the composer, `known` merely exists. */
export function createSourceBook(
  given: readonly ProvisionRecord[],
  known: readonly ProvisionRecord[] = [],
  references: ResolveCitations = () => [],
): SourceBook {
  const records = new Map<string, ProvisionRecord>();
  for (const record of [...given, ...known]) if (!records.has(record.id)) records.set(record.id, record);
  const givenIds = new Set(given.map(({ id }) => id));

  return {
    references,
    record: (id) => records.get(id) ?? null,
    isGiven: (id) => givenIds.has(id) || [...givenIds].some((other) => isSameOrAncestor(id, other)),
    passages: (id) => [...records.values()].filter((record) => isSameOrAncestor(record.id, id)),
  };
}
