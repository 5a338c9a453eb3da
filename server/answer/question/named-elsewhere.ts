import type { Reference } from '#corpus/references/reference.ts';

// A name in capitals that ends as instruments are called: "the European Prison Rules", "the Rome Statute".
const instrumentName =
  /\b(?:\p{Lu}[\p{L}’'-]+\s+(?:(?:of|on|for|the|and|to)\s+)*){1,6}(?:Rules|Statute|Convention|Covenant|Principles|Guidelines|Protocol|Charter|Act|Code|Declaration|Constitution)\b/u;

/** The instrument that a question names and that nobody here knows; null where it names none. */
export function namedElsewhere(question: string, references: readonly Reference[]): string | null {
  const found = instrumentName.exec(question);
  if (!found) return null;
  const end = found.index + found[0].length;
  const isKnown = references.some((reference) => reference.start < end && found.index < reference.end);
  return isKnown
    ? null
    : found[0].replace(/^(?:What|Which|Does|Do|Is|Are|Under|How|Can|May|The|In)\s+(?:the\s+)?/u, '');
}
