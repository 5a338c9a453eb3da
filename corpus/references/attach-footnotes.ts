import type { Target } from './mention.ts';
import type { Reference } from './reference.ts';

/** Resolves one stretch of text; `before` is what an "Ibid." at its beginning repeats, `last` what one behind it would. */
export type ResolveText = (text: string, before: Target | null) => { references: Reference[]; last: Target | null };

type Note = { mark: string; at: number; text: string };

/** How far before a mark the name may end whose source the footnote gives. */
const nameReach = 48;

/** Joins what the footnotes cite with what is named before their marks; the rest stands at the mark by itself. */
export function attachFootnotes(
  text: string,
  references: readonly Reference[],
  notes: readonly Note[],
  resolveText: ResolveText,
): Reference[] {
  const own = [...references];
  const added: Reference[] = [];
  let before: Target | null = null;
  for (const note of [...notes].sort((one, other) => one.at - other.at)) {
    const resolved = resolveText(note.text, before);
    before = resolved.last;
    for (const cited of resolved.references) {
      const index = own.findLastIndex((reference) => isNamedAt(reference, cited, note.at));
      const named = own[index];
      if (named) own[index] = joined(text, named, cited, note);
      else added.push({ ...cited, text: '', start: note.at, end: note.at, footnote: note.mark });
    }
  }
  return [...own, ...added].sort((one, other) => one.start - other.start || one.end - other.end);
}

function isNamedAt(reference: Reference, cited: Reference, at: number): boolean {
  const near = reference.end <= at && at - reference.end <= nameReach && reference.footnote === null;
  return near && isSameTarget(reference, cited);
}

function isSameTarget(one: Reference, other: Reference): boolean {
  if (one.instrument !== null && one.instrument === other.instrument) return true;
  if (one.treaty && other.treaty) return one.treaty.number === other.treaty.number;
  return one.symbol !== null && one.symbol === other.symbol;
}

/** The name says which provision, the footnote says whose: what only one of the two knows is kept. */
function joined(text: string, named: Reference, cited: Reference, { mark, at }: Note): Reference {
  const isPlace = named.provisions.length > 0 || named.status === 'no-such-provision';
  return {
    ...(isPlace ? named : cited),
    text: text.slice(named.start, at),
    start: named.start,
    end: at,
    symbol: cited.symbol ?? named.symbol,
    instrument: named.instrument ?? cited.instrument,
    unit: named.unit ?? cited.unit,
    treaty: cited.treaty ?? named.treaty,
    dateMatches: cited.dateMatches ?? named.dateMatches,
    footnote: mark,
  };
}
