import type { IndexedDocument } from '#corpus/index/provision-index.ts';
import type { Reference } from '#corpus/references/reference.ts';
import type { RetrievedProvision } from '#server/retrieval/retrieval.ts';
import { asksAboutInstrument } from '../question/asks-about-instrument.ts';
import { namesPlace } from '../question/names-place.ts';
import { ordinalIn } from '../question/ordinals.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { Evidence } from './evidence.ts';
import { ownReferences, type SpokenOf } from './references-in-turns.ts';

type Scopes = Pick<Evidence, 'scope' | 'whole' | 'carried'> & { instruments: readonly string[] | undefined };

/** The instruments to read whole, undefined for all of them; null where what was found is enough. */
export function wholeToRead({ aims, asked, lang }: ReadQuestion, { scope, whole, carried, instruments }: Scopes) {
  if (whole !== null && isOfWhole({ aims, asked, lang })) return whole;
  if (aims.has('all')) return scope ?? instruments;
  return carried.size > 0 ? carried : null;
}

/** True where an instrument must be read whole: what is counted, the last of a row, what adopts it, two side by side. */
function isOfWhole({ aims, asked, lang }: Pick<ReadQuestion, 'aims' | 'asked' | 'lang'>): boolean {
  const isOfUnits = aims.has('count') || aims.has('comparison') || ordinalIn(asked, lang) !== null;
  return isOfUnits || asksAboutInstrument(asked, lang) !== null;
}

/** Two instruments are compared where just two are named as a whole. */
export function comparedIn(
  { aims }: ReadQuestion,
  references: readonly Reference[],
  documents: readonly IndexedDocument[],
): readonly [string, string] | null {
  const [one, other, ...more] = new Set(namedAsWhole(references));
  if (!aims.has('comparison') || !one || !other || more.length > 0) return null;
  const known = documents.flatMap(({ instruments }) => instruments);
  const adopted = (slug: string) => known.find((instrument) => instrument.slug === slug)?.adopted ?? '';
  return adopted(one) <= adopted(other) ? [one, other] : [other, one];
}

/**
 * The instruments that a question names as a whole with those of the same documents, as far as something in them was
 * found: a resolution is named where its annex is meant. Null: all of them.
 */
export function namedScope(
  references: readonly Reference[],
  hits: readonly RetrievedProvision[],
  documents: readonly IndexedDocument[],
): ReadonlySet<string> | null {
  const together = namedAsWhole(references).map((slug) => withCarriers(new Set([slug]), documents));
  const found = together.filter((slugs) => hits.some(({ provision }) => slugs.has(provision.instrument)));
  return found.length > 0 ? new Set(found.flatMap((slugs) => [...slugs])) : null;
}

/** The instruments that a question names as a whole or leans on, with those of the same documents; null for none. */
export function namedWhole(
  question: ReadQuestion,
  references: readonly Reference[],
  { instrument }: SpokenOf,
  documents: readonly IndexedDocument[],
): ReadonlySet<string> | null {
  const own = ownReferences(question, references);
  const isLeaning = own.length === 0 && question.turnsBefore.length > 0 && instrument !== null;
  const whole = withCarriers(new Set(isLeaning ? [instrument] : namedAsWhole(own)), documents);
  return whole.size > 0 ? whole : null;
}

/** The instruments that a question names, else the one spoken of in the turns on which it leans. */
export function instrumentsMeant(
  { turnsBefore }: ReadQuestion,
  references: readonly Reference[],
  { instrument }: SpokenOf,
): ReadonlySet<string> {
  const named = new Set(references.flatMap((one) => one.instrument ?? []));
  return named.size === 0 && instrument && turnsBefore.length > 0 ? new Set([instrument]) : named;
}

/** The instruments that are named, with those of the same documents, where it is asked whether they bind. */
export function namedWithCarriers(
  { aims }: ReadQuestion,
  named: ReadonlySet<string>,
  documents: readonly IndexedDocument[],
): ReadonlySet<string> {
  return aims.has('binding') ? withCarriers(named, documents) : new Set();
}

/** The instruments of which a question names no place in them. */
function namedAsWhole(references: readonly Reference[]): string[] {
  return references.flatMap((reference) => (namesPlace(reference) ? [] : (reference.instrument ?? [])));
}

/** An annex's name often stands for the resolution that carries it: who adopted it and when is said there. */
function withCarriers(scope: ReadonlySet<string>, documents: readonly IndexedDocument[]): ReadonlySet<string> {
  const slugs = documents.map(({ instruments }) => instruments.map(({ slug }) => slug));
  return new Set(slugs.filter((together) => together.some((slug) => scope.has(slug))).flat());
}
