import type { InstrumentWordings } from './instrument-wordings.ts';
import type { WordingPlace } from './phrases.ts';

/** An instrument in its place on a shelf, its words by the numbers that all instruments of the language share. */
export type ShelvedInstrument = {
  slug: string;
  adopted: string | null;
  ids: readonly string[];
  /** The different words, sorted: most instruments lack one of a phrase and are passed over. */
  words: Uint32Array;
  tokens: Uint32Array;
  ends: Uint32Array;
};

/** The instruments of one language, newest first, and how often each word is used in them. */
export type WordingShelf = {
  numbers: Map<string, number>;
  uses: number[];
  instruments: ShelvedInstrument[];
  /** False while something was put on it since it was last in order. */
  sorted: boolean;
};

export function emptyShelf(): WordingShelf {
  return { numbers: new Map(), uses: [], instruments: [], sorted: true };
}

/** Gives the words of an instrument their numbers on the shelf, and puts it in its place. */
export function shelve(shelf: WordingShelf, wordings: InstrumentWordings, adopted: string | null): ShelvedInstrument {
  const numbers = Uint32Array.from(listOf(wordings.words), (word) => numberOf(shelf, word));
  const tokens = Uint32Array.from(wordings.tokens, (token) => numbers[token] ?? 0);
  for (const token of tokens) shelf.uses[token] = (shelf.uses[token] ?? 0) + 1;
  const { slug, ends } = wordings;
  const shelved = { slug, adopted, ids: listOf(wordings.ids), words: numbers.sort(), tokens, ends };
  shelf.instruments.push(shelved);
  shelf.sorted = false;
  return shelved;
}

export function unshelve(shelf: WordingShelf, shelved: ShelvedInstrument): void {
  for (const token of shelved.tokens) shelf.uses[token] = (shelf.uses[token] ?? 1) - 1;
  shelf.instruments = shelf.instruments.filter((one) => one !== shelved);
}

/** The instruments, newest first; of one date in the order of their names. */
export function inOrder(shelf: WordingShelf): readonly ShelvedInstrument[] {
  if (!shelf.sorted) sort(shelf.instruments);
  shelf.sorted = true;
  return shelf.instruments;
}

function sort(instruments: ShelvedInstrument[]): void {
  instruments.sort(
    (one, other) => (other.adopted ?? '').localeCompare(one.adopted ?? '') || (one.slug < other.slug ? -1 : 1),
  );
}

/** Whether an instrument uses a word, by the word's number. */
export function usesWord({ words }: ShelvedInstrument, number: number): boolean {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return words[low] === number;
}

/** Which provision the word at this place belongs to, by its place in `ids`. */
export function provisionAt({ ends }: ShelvedInstrument, at: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the words of a provision begin and end. */
export function boundsOf({ ends }: ShelvedInstrument, provision: number): { from: number; to: number } {
  return { from: ends[provision - 1] ?? 0, to: ends[provision] ?? 0 };
}

/** The place of a stretch of words within its provision. */
export function placeOf(one: ShelvedInstrument, start: number, end: number): WordingPlace {
  const provision = provisionAt(one, start);
  const { from } = boundsOf(one, provision);
  return { provision: one.ids[provision] ?? '', from: start - from, to: end - from };
}

function numberOf({ numbers, uses }: WordingShelf, word: string): number {
  const number = numbers.get(word) ?? numbers.size;
  if (number === numbers.size) {
    numbers.set(word, number);
    uses.push(0);
  }
  return number;
}

function listOf(joined: string): string[] {
  return joined === '' ? [] : joined.split('\n');
}
