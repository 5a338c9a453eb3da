import { longPhrase, type NearWording, nearestWording, reworded } from './near-wording.ts';
import { phraseTokens, tokensOf } from './phrase-tokens.ts';
import type { PhraseFindings, PhraseQuery, PhraseSource } from './phrases.ts';

/** Agreed language: finds each place where a wording was used, in the provisions' own words. */
export type PhraseIndex = {
  add: (sources: Iterable<PhraseSource>) => void;
  /** Forgets an instrument in one language, so that it can be added anew. */
  remove: (instrument: string, lang: string) => void;
  search: (query: PhraseQuery) => PhraseFindings;
};

type Entry = PhraseSource & { tokens: Uint32Array };
type Match = { entry: Entry; at: number };

/** One language: which entries have a word, by the word's number. */
type Shelf = {
  words: Map<string, number>;
  postings: number[][];
  entries: (Entry | null)[];
  /** What an unfiltered search goes through; null until it is counted. */
  searched: PhraseFindings['searched'] | null;
};

const limitDefault = 20;
/** Near wordings are looked for at so many places at most: beyond it a word is so common that they say nothing. */
const nearPlacesMax = 5000;
const nearShown = 10;
const nearMargin = 2;

/** An empty index in memory: some four bytes a word, and one list of provisions a different word. */
export function createPhraseIndex(): PhraseIndex {
  const shelves = new Map<string, Shelf>();

  function add(sources: Iterable<PhraseSource>): void {
    for (const source of sources) {
      const shelf = shelves.get(source.lang) ?? emptyShelf();
      shelves.set(source.lang, shelf);
      shelf.searched = null;
      shelve(shelf, source);
    }
  }

  function remove(instrument: string, lang: string): void {
    const shelf = shelves.get(lang);
    if (!shelf) return;
    shelf.searched = null;
    shelf.entries = shelf.entries.map((entry) => (entry?.instrument === instrument ? null : entry));
  }

  function search({ phrase, lang, instruments, limit = limitDefault, cursor }: PhraseQuery): PhraseFindings {
    const shelf = shelves.get(lang) ?? emptyShelf();
    const wanted = instruments?.length ? new Set(instruments) : null;
    const isWanted = (entry: Entry) => wanted === null || wanted.has(entry.instrument);
    const numbers = tokensOf(phrase).map((token) => shelf.words.get(token));
    const matches = exactMatches(shelf, numbers).filter(({ entry }) => isWanted(entry));
    const byDate = Map.groupBy(matches, ({ entry }) => entry.adopted ?? '');
    const from = Math.max(0, Number.parseInt(cursor ?? '0', 10) || 0);
    const page = newestFirst(byDate, from + limit).slice(from);
    return {
      phrase,
      total: matches.length,
      byYear: countByYear(byDate),
      searched: wanted ? searchedIn(shelf, isWanted) : searchedWhole(shelf),
      near: nearWordings(shelf, numbers, isWanted),
      occurrences: page.map((match) => occurrenceOf(match, numbers.length)),
      next: from + limit < matches.length ? String(from + limit) : null,
    };
  }

  return { add, remove, search };
}

function emptyShelf(): Shelf {
  return { words: new Map(), postings: [], entries: [], searched: null };
}

/** The first so many matches, newest date first, of one date in the order of the texts; no more is put in order. */
function newestFirst(byDate: ReadonlyMap<string, Match[]>, count: number): Match[] {
  const page: Match[] = [];
  for (const date of [...byDate.keys()].sort().reverse()) {
    page.push(...(byDate.get(date) ?? []).slice(0, count - page.length));
    if (page.length >= count) break;
  }
  return page;
}

function shelve(shelf: Shelf, source: PhraseSource): void {
  const index = shelf.entries.length;
  const tokens = Uint32Array.from(tokensOf(source.text), (token) => {
    const number = shelf.words.get(token) ?? shelf.postings.length;
    if (number === shelf.postings.length) {
      shelf.words.set(token, number);
      shelf.postings.push([]);
    }
    const posting = shelf.postings[number];
    if (posting && posting.at(-1) !== index) posting.push(index);
    return number;
  });
  shelf.entries.push({ ...source, tokens });
}

/** Every place where the numbers stand in this order; none where one of the words was never used. */
function exactMatches(shelf: Shelf, numbers: readonly (number | undefined)[]): Match[] {
  if (!numbers.length || numbers.includes(undefined)) return [];
  const sequence = numbers as number[];
  const matches: Match[] = [];
  for (const index of shelf.postings[rarest(shelf, sequence)] ?? []) {
    const entry = shelf.entries[index];
    if (!entry) continue;
    for (let at = entry.tokens.indexOf(sequence[0]!); at >= 0; at = entry.tokens.indexOf(sequence[0]!, at + 1)) {
      if (sequence.every((number, offset) => entry.tokens[at + offset] === number)) matches.push({ entry, at });
    }
  }
  return matches;
}

function rarest(shelf: Shelf, numbers: readonly number[]): number {
  const frequency = (number: number) => shelf.postings[number]?.length ?? 0;
  return numbers.reduce((least, number) => (frequency(number) < frequency(least) ? number : least));
}

function countByYear(byDate: ReadonlyMap<string, Match[]>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const date of [...byDate.keys()].sort().reverse()) {
    const year = date.slice(0, 4) || 'undated';
    counts.set(year, (counts.get(year) ?? 0) + (byDate.get(date)?.length ?? 0));
  }
  return Object.fromEntries(counts);
}

function searchedIn(shelf: Shelf, isWanted: (entry: Entry) => boolean): PhraseFindings['searched'] {
  const dates = new Map<string, string | null>();
  for (const entry of shelf.entries) if (entry && isWanted(entry)) dates.set(entry.instrument, entry.adopted);
  const sorted = [...dates.values()].filter((date) => date !== null).sort();
  return { documents: dates.size, from: sorted[0] ?? null, to: sorted.at(-1) ?? null };
}

function searchedWhole(shelf: Shelf): PhraseFindings['searched'] {
  shelf.searched ??= searchedIn(shelf, () => true);
  return shelf.searched;
}

function occurrenceOf({ entry, at }: Match, length: number): PhraseFindings['occurrences'][number] {
  const tokens = phraseTokens(entry.text);
  const [first, last] = [tokens[at], tokens[at + length - 1]];
  return { provision: entry.id, start: first?.start ?? 0, end: last?.end ?? 0, adopted: entry.adopted };
}

function nearWordings(
  shelf: Shelf,
  numbers: readonly (number | undefined)[],
  isWanted: (entry: Entry) => boolean,
): PhraseFindings['near'] {
  const sequence = numbers.map((number) => number ?? unknownWord);
  const found = new Map<string, { entry: Entry; near: NearWording; total: number }>();
  let last = '';
  for (const { entry, near } of nearPlaces(shelf, sequence, isWanted)) {
    const place = `${entry.id} ${near.start}`;
    if (place === last) continue;
    last = place;
    const key = entry.tokens.subarray(near.start, near.end).join(' ');
    const known = found.get(key);
    if (known) known.total += 1;
    else found.set(key, { entry, near, total: 1 });
  }
  const frequent = [...found.values()].sort((one, other) => other.total - one.total).slice(0, nearShown);
  return frequent.map(({ entry, near, total }) => ({ wording: wordingOf(entry, near.start, near.end), total }));
}

/** A word that no text has: it may stand for one that was replaced. */
const unknownWord = -1;

/** Looks around each place of one word: of a short phrase its first, of a long one the rarest. */
function* nearPlaces(shelf: Shelf, sequence: readonly number[], isWanted: (entry: Entry) => boolean) {
  const usable = sequence.filter((number) => number !== unknownWord);
  const isShort = sequence.length < longPhrase;
  if (sequence.length < 2 || !usable.length || (isShort && (sequence[0] ?? unknownWord) < 0)) return;
  const pivot = isShort ? sequence[0]! : rarest(shelf, usable);
  let places = 0;
  const guide = isShort ? rarest(shelf, [pivot, sequence.at(-1)!]) : pivot;
  for (const index of shelf.postings[guide] ?? []) {
    const entry = shelf.entries[index];
    if (!entry || !isWanted(entry)) continue;
    for (let at = entry.tokens.indexOf(pivot); at >= 0; at = entry.tokens.indexOf(pivot, at + 1)) {
      const near = isShort ? reworded(entry.tokens, at, sequence) : nearAround(entry.tokens, at, sequence);
      if (near && near.distance > 0) yield { entry, near };
    }
    places += 1;
    if (!isShort && places > nearPlacesMax) return;
  }
}

function nearAround(tokens: Uint32Array, at: number, sequence: readonly number[]): NearWording | null {
  const offset = sequence.indexOf(tokens[at] ?? unknownWord);
  const from = Math.max(0, at - offset - nearMargin);
  const to = Math.min(tokens.length, at - offset + sequence.length + nearMargin);
  return nearestWording(tokens, from, to, sequence);
}

function wordingOf(entry: Entry, from: number, to: number): string {
  const tokens = phraseTokens(entry.text);
  return entry.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ');
}
