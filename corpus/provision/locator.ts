import type { ProvisionKind } from './provision.ts';

/** The unit words that open a locator, with the kind of provision each one names. */
const kindsByUnit = {
  pp: 'preambular',
  para: 'paragraph',
  rule: 'rule',
  principle: 'principle',
  guideline: 'guideline',
  article: 'article',
  observation: 'observation',
  strategy: 'strategy',
  commentary: 'commentary',
  page: 'passage',
} as const satisfies Record<string, ProvisionKind>;

export type LocatorUnit = keyof typeof kindsByUnit;

/** Every unit word that a locator can open with. */
export const locatorUnits = Object.keys(kindsByUnit) as LocatorUnit[];

/**
 * A place inside an instrument, taken apart: `annex-2.rule-4.1.a` is
 * `{ prefixes: ['annex-2'], unit: 'rule', path: ['4', '1', 'a'] }`.
 */
export type Locator = {
  /** `annex`, `annex-2`, `section-3`, outermost first. */
  readonly prefixes: readonly string[];
  readonly unit: LocatorUnit;
  /** The number and its subdivisions, lower case; never empty. */
  readonly path: readonly string[];
};

const prefixPattern = /^(?:annex|section)(?:-[a-z0-9]+)?$/;
const rootPattern = /^([a-z]+)-([a-z0-9]+)$/;
const stepPattern = /^[a-z0-9]+$/;

/** Takes a locator apart; null when the text is not one. `formatLocator` gives back exactly what was parsed. */
export function parseLocator(text: string): Locator | null {
  const steps = text.split('.');
  const rootIndex = steps.findIndex((step) => !prefixPattern.test(step));
  const root = rootPattern.exec(steps[rootIndex] ?? '');
  const unit = root?.[1];
  const number = root?.[2];
  if (!unit || !number || !isUnit(unit)) return null;
  const deeper = steps.slice(rootIndex + 1);
  if (!deeper.every((step) => stepPattern.test(step))) return null;
  return { prefixes: steps.slice(0, rootIndex), unit, path: [number, ...deeper] };
}

/** Writes a locator; the exact inverse of `parseLocator`. */
export function formatLocator({ prefixes, unit, path }: Locator): string {
  const [number, ...deeper] = path;
  return [...prefixes, `${unit}-${number}`, ...deeper].join('.');
}

/** The kind of provision that a locator names; a subparagraph has its root's kind. */
export function kindOfLocator(locator: Locator): ProvisionKind {
  return kindsByUnit[locator.unit];
}

/** The locator one level up, or null at the root: `rule-45.1.a` → `rule-45.1` → `rule-45` → null. */
export function parentLocator(locator: Locator): Locator | null {
  if (locator.path.length < 2) return null;
  return { ...locator, path: locator.path.slice(0, -1) };
}

function isUnit(word: string): word is LocatorUnit {
  return Object.hasOwn(kindsByUnit, word);
}
