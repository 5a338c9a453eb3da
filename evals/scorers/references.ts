import { foldSymbol } from '#corpus/provision/symbol.ts';
import type { Reference } from '#corpus/references/reference.ts';
import type { Score } from '../measures/outcome.ts';

/** What a reference means, as the official mark-up has it. */
export type GoldTarget = {
  kind: string;
  symbol?: string | undefined;
  volume?: string | undefined;
  number?: string | undefined;
  unit?:
    | { kind: string; value: string | null; numbers?: string[] | undefined; paragraph?: string | undefined }
    | undefined;
};

export type InlineGold = { start: number; end: number; target: GoldTarget };
export type FootnoteGold = { at: number; targets: GoldTarget[] };
export type Span = { start: number; end: number };

/** True where both are the same document: spaces and case apart, and a missing letter of a multi-part resolution allowed. */
export function isSameTarget(reference: Reference, gold: GoldTarget): boolean {
  if (gold.symbol && reference.symbol) {
    const [one, other] = [foldSymbol(reference.symbol), foldSymbol(gold.symbol)];
    return one === other || withoutPart(one) === other || one === withoutPart(other);
  }
  return gold.number !== undefined && reference.treaty?.number === Number.parseInt(gold.number, 10);
}

/** Twice the right ones out of all that are marked and all that were read: summed over sentences this is their F1. */
export function spanScore(references: readonly Reference[], gold: readonly InlineGold[]): Score {
  const used = new Set<Reference>();
  for (const one of gold) {
    const hit = references.find((reference) => !used.has(reference) && covers(reference, one));
    if (hit) used.add(hit);
  }
  const read = references.filter((reference) => used.has(reference) || looksLikeResolution(reference));
  return [2 * used.size, gold.length + read.length];
}

/** Of the marked units, how many were read as the same place. */
export function unitScore(references: readonly Reference[], gold: readonly InlineGold[]): Score {
  const withUnit = gold.filter(({ target }) => target.unit);
  const right = withUnit.filter((one) => {
    const hit = references.find((reference) => covers(reference, one));
    return hit !== undefined && isSameUnit(hit.unit, one.target.unit);
  });
  return [right.length, withUnit.length];
}

/** Of the targets that footnotes give, how many were attached at their mark. */
export function footnoteScore(references: readonly Reference[], gold: readonly FootnoteGold[]): Score {
  const targets = gold.flatMap(({ at, targets }) => targets.map((target) => ({ at, target })));
  const attached = targets.filter(({ at, target }) =>
    references.some((one) => one.footnote !== null && one.end === at && isSameTarget(one, target)),
  );
  return [attached.length, targets.length];
}

/** Of the instruments cited by name, how many were read from the sentence alone. */
export function nameScore(
  references: readonly Reference[],
  gold: readonly { name: Span; targets: GoldTarget[] }[],
): Score {
  const found = gold.filter(({ name, targets }) =>
    references.some(
      (one) => one.start < name.end && one.end > name.start && targets.some((target) => isSameTarget(one, target)),
    ),
  );
  return [found.length, gold.length];
}

/** Of the numbers that only look like resolutions, how many were left alone. */
export function trapScore(references: readonly Reference[], traps: readonly Span[]): Score {
  const assembly = references.filter(({ kind }) => kind === 'general-assembly-resolution');
  const left = traps.filter((trap) => !assembly.some((one) => one.start < trap.end && one.end > trap.start));
  return [left.length, traps.length];
}

function covers(reference: Reference, { start, end, target }: InlineGold): boolean {
  return reference.start <= start && reference.end >= end && isSameTarget(reference, target);
}

function looksLikeResolution({ kind }: Reference): boolean {
  return kind === 'general-assembly-resolution';
}

function isSameUnit(unit: Reference['unit'], gold: GoldTarget['unit']): boolean {
  if (!unit || !gold) return false;
  const sameNumbers = !gold.numbers || gold.numbers.join(' ') === unit.numbers.join(' ');
  return unit.kind === gold.kind && fold(unit.value) === fold(gold.value) && sameNumbers;
}

function fold(value: string | null): string {
  return (value ?? '').replace(/\s+/g, '');
}

function withoutPart(symbol: string): string {
  return symbol.replace(/(\d)[A-Z]{1,2}$/, '$1');
}
