import { nearWordings } from './find-near-wordings.ts';
import type { InstrumentWordings } from './instrument-wordings.ts';
import { tokensOf } from './phrase-tokens.ts';
import type { PhraseMatches, PhraseQuery } from './phrases.ts';
import {
  boundsOf,
  emptyShelf,
  inOrder,
  placeOf,
  provisionAt,
  type ShelvedInstrument,
  shelve,
  unshelve,
  usesWord,
  type WordingShelf,
} from './wording-shelf.ts';

/** What one document adds: its instruments in its language. */
export type DocumentWordings = {
  document: string;
  lang: string;
  instruments: readonly { wordings: InstrumentWordings; adopted: string | null }[];
};

/** Agreed language: finds each place where a wording was used, in the provisions' own words. */
export type PhraseIndex = {
  /** Adds documents, each in place of what it was before. */
  put: (documents: Iterable<DocumentWordings>) => void;
  /** Forgets a document. */
  remove: (document: string) => void;
  search: (query: PhraseQuery) => PhraseMatches;
};

const limitDefault = 20;

/** An empty index in memory: some five bytes a word. A search goes through the words of the instruments themselves. */
export function createPhraseIndex(): PhraseIndex {
  const shelves = new Map<string, WordingShelf>();
  const held = new Map<string, { shelf: WordingShelf; instruments: ShelvedInstrument[] }>();

  function remove(document: string): void {
    const its = held.get(document);
    for (const shelved of its?.instruments ?? []) unshelve(its!.shelf, shelved);
    held.delete(document);
  }

  return {
    put(documents) {
      for (const { document, lang, instruments } of documents) {
        remove(document);
        const shelf = shelves.get(lang) ?? emptyShelf();
        shelves.set(lang, shelf);
        const shelved = instruments.map(({ wordings, adopted }) => shelve(shelf, wordings, adopted));
        held.set(document, { shelf, instruments: shelved });
      }
    },
    remove,
    search: (query) => searchShelf(shelves.get(query.lang) ?? emptyShelf(), query),
  };
}

function searchShelf(shelf: WordingShelf, { phrase, instruments, limit = limitDefault, cursor }: PhraseQuery) {
  const wanted = instruments?.length ? new Set(instruments) : null;
  const searched = inOrder(shelf).filter(({ slug }) => wanted === null || wanted.has(slug));
  const numbers = tokensOf(phrase).map((token) => shelf.numbers.get(token) ?? null);
  const found = searched.map((one) => ({ one, places: exactPlaces(shelf, one, numbers) }));
  const total = found.reduce((sum, { places }) => sum + places.length, 0);
  const from = Math.max(0, Number.parseInt(cursor ?? '0', 10) || 0);
  return {
    phrase,
    total,
    byYear: countByYear(found.map(({ one, places }) => [one.adopted, places.length])),
    searched: extentOf(searched),
    near: nearWordings(shelf, searched, numbers),
    occurrences: pageOf(found, from, limit, numbers.length),
    next: from + limit < total ? String(from + limit) : null,
  };
}

/** Every place in an instrument where the words stand in this order; none where one of them was never used. */
function exactPlaces(shelf: WordingShelf, one: ShelvedInstrument, numbers: readonly (number | null)[]): number[] {
  const sequence = numbers.filter((number) => number !== null);
  if (!sequence.length || sequence.length < numbers.length) return [];
  if (!sequence.every((number) => usesWord(one, number))) return [];
  const { tokens } = one;
  const rarest = sequence.reduce((least, number) => (shelf.uses[number]! < shelf.uses[least]! ? number : least));
  const offset = sequence.indexOf(rarest);
  const places: number[] = [];
  for (let at = tokens.indexOf(rarest); at >= 0; at = tokens.indexOf(rarest, at + 1)) {
    const start = at - offset;
    if (!sequence.every((number, index) => tokens[start + index] === number)) continue;
    const { from, to } = boundsOf(one, provisionAt(one, at));
    if (start >= from && start + sequence.length <= to) places.push(start);
  }
  return places;
}

function countByYear(counts: readonly (readonly [string | null, number])[]): Record<string, number> {
  const years = new Map<string, number>();
  for (const [adopted, count] of counts) {
    const year = adopted?.slice(0, 4) ?? 'undated';
    if (count > 0) years.set(year, (years.get(year) ?? 0) + count);
  }
  return Object.fromEntries(years);
}

function extentOf(searched: readonly ShelvedInstrument[]): PhraseMatches['searched'] {
  const dates = searched.flatMap(({ adopted }) => adopted ?? []).sort();
  return { documents: searched.length, from: dates[0] ?? null, to: dates.at(-1) ?? null };
}

function pageOf(
  found: readonly { one: ShelvedInstrument; places: readonly number[] }[],
  from: number,
  limit: number,
  length: number,
): PhraseMatches['occurrences'] {
  const page: PhraseMatches['occurrences'] = [];
  let before = 0;
  for (const { one, places } of found) {
    const shown = places.slice(Math.max(0, from - before), Math.max(0, from + limit - before));
    page.push(...shown.map((at) => ({ place: placeOf(one, at, at + length), adopted: one.adopted })));
    before += places.length;
    if (page.length >= limit) break;
  }
  return page;
}
