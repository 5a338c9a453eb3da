import type { Reference } from './reference.ts';

/** "The Havana Rules (resolution 45/113, annex)" cites one instrument once: the brackets only say where it stands. */
export function joinBracketed(text: string, references: readonly Reference[]): Reference[] {
  const joined: Reference[] = [];
  for (const reference of references) {
    const last = joined.at(-1);
    if (last && isSourceOf(text, last, reference)) {
      const end = reference.end + 1;
      joined[joined.length - 1] = {
        ...last,
        end,
        text: text.slice(last.start, end),
        unit: last.unit ?? reference.unit,
        treaty: last.treaty ?? reference.treaty,
        dateMatches: last.dateMatches ?? reference.dateMatches,
      };
    } else joined.push(reference);
  }
  return joined;
}

function isSourceOf(text: string, named: Reference, source: Reference): boolean {
  const same = named.instrument !== null && named.instrument === source.instrument;
  const bracketed =
    /^ ?[(（]$/.test(text.slice(named.end, source.start)) && /^[)）]/.test(text.slice(source.end, source.end + 1));
  return same && bracketed && source.provisions.length === 0 && source.status === 'found';
}
