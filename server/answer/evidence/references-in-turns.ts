import { kindOfLocator } from '#corpus/provision/locator.ts';
import { parseProvisionId } from '#corpus/provision/provision-id.ts';
import type { Reference } from '#corpus/references/reference.ts';
import { namesPlace } from '../question/names-place.ts';
import type { ReadQuestion } from '../question/read-question.ts';

/** The citations in a text; a place without a name is one of the instrument `antecedent`. */
export type ResolveInTurn = (text: string, lang: string, antecedent?: string) => Promise<Reference[]>;

/** What the turns before spoke of. */
export type SpokenOf = {
  /** In the order in which they were named, the last one last. */
  provisions: string[];
  /** The instrument that a place without a name means; null where none was spoken of. */
  instrument: string | null;
  /** The citations in the last turn of the asker. */
  lastAsked: Reference[];
};

/**
 * Reads the turns in order, each with the instrument of the one before it. What was asked says which instrument is
 * spoken of, and what was answered only where the question named none: a quotation names many.
 */
export async function readTurns({ earlier, lang }: ReadQuestion, resolve: ResolveInTurn): Promise<SpokenOf> {
  const spoken: SpokenOf = { provisions: [], instrument: null, lastAsked: [] };
  let isNamedByAsker = false;
  for (const { role, content } of earlier) {
    const references = await resolveAfter(content, lang, spoken.instrument, resolve);
    const named = references.find(({ instrument }) => instrument)?.instrument ?? null;
    if (role === 'user') {
      spoken.lastAsked = references;
      isNamedByAsker = named !== null;
    }
    if (named && (role === 'user' || !isNamedByAsker)) spoken.instrument = named;
    spoken.provisions.push(...references.flatMap(({ provisions }) => provisions));
  }
  return spoken;
}

/**
 * The citations of a question that follows others: a place without a name is one of the instrument of the turn
 * before, as far as that instrument has such places.
 */
export async function referencesAfter(
  { asked, ownFrom, turnsBefore, lang }: ReadQuestion,
  alone: readonly Reference[],
  { instrument, lastAsked }: SpokenOf,
  resolve: ResolveInTurn,
): Promise<Reference[]> {
  if (!instrument) return [...alone];
  const own = await resolveAfter(asked, lang, instrument, resolve);
  const carriedOver = turnsBefore.length > 0 ? lastAsked : [];
  return [...carriedOver, ...own.map((one) => ({ ...one, start: one.start + ownFrom, end: one.end + ownFrom }))];
}

/** The references in the words of the turn itself. */
export function ownReferences({ ownFrom }: ReadQuestion, references: readonly Reference[]): Reference[] {
  return references.filter(({ start }) => start >= ownFrom);
}

/** What can mean several provisions means those of the instruments that were chosen, where it means any in them. */
export function withinInstruments(references: Reference[], instruments: readonly string[] = []): Reference[] {
  return references.map((reference) => {
    const inside = reference.provisions.filter((id) => instruments.includes(parseProvisionId(id)?.instrument ?? ''));
    if (reference.status !== 'ambiguous' || inside.length === 0) return reference;
    const [only, ...others] = new Set(inside.map((id) => parseProvisionId(id)?.instrument ?? ''));
    const isOne = only !== undefined && others.length === 0;
    return { ...reference, provisions: inside, ...(isOne ? { status: 'found', instrument: only } : {}) };
  });
}

async function resolveAfter(
  text: string,
  lang: string,
  instrument: string | null,
  resolve: ResolveInTurn,
): Promise<Reference[]> {
  const alone = await resolve(text, lang);
  if (!instrument) return alone;
  const after = await resolve(withoutOfThat(text), lang, instrument);
  return after.flatMap((reference) => {
    if (!namesPlace(reference) || isOf(instrument, reference)) return [reference];
    return alone.filter(({ start }) => start === reference.start);
  });
}

/** "Rule 46" is no rule of a resolution that has paragraphs only, and is not said to be missing in it. */
function isOf(instrument: string, { instrument: named, provisions, nearest, unit }: Reference): boolean {
  if (named !== instrument || provisions.length > 0) return true;
  const kinds = nearest.map((id) => parseProvisionId(id)).map((place) => place && kindOfLocator(place.locator));
  return kinds.some((kind) => kind !== null && (unit?.kind === 'paragraph' || kind === unit?.kind));
}

/** "Paragraph 7 of it": what was spoken of, and no text of that name. */
const ofThat =
  / (?:(?:of|in) (?:it|this|that)|de (?:celui-ci|celle-ci|ella|ell[oa]|est[ea]|es[ea]))(?![\p{L}\p{M}]| \p{L})/giu;

/** Keeps every other word at its place. */
function withoutOfThat(text: string): string {
  return text.replace(ofThat, (words) => ' '.repeat(words.length));
}
