import { differencesAllowed, longPhrase, type NearWording, nearestWording, reworded } from './near-wording.ts';
import type { PhraseMatches } from './phrases.ts';
import {
  boundsOf,
  placeOf,
  provisionAt,
  type ShelvedInstrument,
  usesWord,
  type WordingShelf,
} from './wording-shelf.ts';

/** Near wordings are looked for at so many places at most: beyond it a word is so common that they say nothing. */
const placesMax = 5000;
const shownMax = 10;
const margin = 2;

/** A word that no text has: it may stand for one that was replaced. */
const unknownWord = -1;

/** The wordings that are nearly a phrase, the most frequent first, each with the newest place where it stands. */
export function nearWordings(
  shelf: WordingShelf,
  searched: readonly ShelvedInstrument[],
  numbers: readonly (number | null)[],
): PhraseMatches['near'] {
  const sequence = numbers.map((number) => number ?? unknownWord);
  const found = new Map<string, { one: ShelvedInstrument; near: NearWording; total: number }>();
  for (const { one, near } of nearPlaces(shelf, searched, sequence)) {
    const key = one.tokens.subarray(near.start, near.end).join(' ');
    const known = found.get(key);
    if (known) known.total += 1;
    else found.set(key, { one, near, total: 1 });
  }
  const frequent = [...found.values()].sort((one, other) => other.total - one.total).slice(0, shownMax);
  return frequent.map(({ one, near, total }) => ({ place: placeOf(one, near.start, near.end), total }));
}

type NearPlace = { one: ShelvedInstrument; near: NearWording };

/** Looks around each place of a word that is kept: of a short phrase its first, of a long one the rarest ones. */
function* nearPlaces(
  shelf: WordingShelf,
  searched: readonly ShelvedInstrument[],
  sequence: readonly number[],
): Generator<NearPlace> {
  const isShort = sequence.length < longPhrase;
  if (sequence.length < 2 || (isShort && sequence[0] === unknownWord)) return;
  if (isShort) for (const one of searched) yield* shortPlaces(one, sequence);
  else yield* longPlaces(searched, sequence, pivotsOf(shelf, sequence));
}

function* shortPlaces(one: ShelvedInstrument, sequence: readonly number[]): Generator<NearPlace> {
  const first = sequence[0] ?? unknownWord;
  if (!usesWord(one, first) || !usesWord(one, sequence.at(-1) ?? unknownWord)) return;
  const { tokens } = one;
  for (let at = tokens.indexOf(first); at >= 0; at = tokens.indexOf(first, at + 1)) {
    const near = reworded(tokens, at, sequence);
    if (near && near.end <= boundsOf(one, provisionAt(one, at)).to) yield { one, near };
  }
}

/** One word more than may differ, the rarest: whatever was replaced, one of them was kept. */
function pivotsOf({ uses }: WordingShelf, sequence: readonly number[]): number[] {
  const unknown = sequence.filter((number) => number === unknownWord).length;
  const usable = [...new Set(sequence.filter((number) => number !== unknownWord))];
  usable.sort((one, other) => (uses[one] ?? 0) - (uses[other] ?? 0));
  return usable.slice(0, Math.max(0, differencesAllowed(sequence.length) + 1 - unknown));
}

function* longPlaces(
  searched: readonly ShelvedInstrument[],
  sequence: readonly number[],
  pivots: readonly number[],
): Generator<NearPlace> {
  const looked = new Map(pivots.map((pivot) => [pivot, 0]));
  for (const one of searched) {
    const seen = new Set<number>();
    for (const [pivot, places] of looked) {
      if (places > placesMax || !usesWord(one, pivot)) continue;
      looked.set(pivot, places + (yield* placesAround(one, sequence, pivot, seen)));
    }
  }
}

/** Gives back at how many places it has looked. */
function* placesAround(
  one: ShelvedInstrument,
  sequence: readonly number[],
  pivot: number,
  seen: Set<number>,
): Generator<NearPlace, number> {
  const { tokens } = one;
  const offset = sequence.indexOf(pivot);
  let places = 0;
  for (let at = tokens.indexOf(pivot); at >= 0; at = tokens.indexOf(pivot, at + 1)) {
    const bounds = boundsOf(one, provisionAt(one, at));
    const from = Math.max(bounds.from, at - offset - margin);
    const to = Math.min(bounds.to, at - offset + sequence.length + margin);
    const near = nearestWording(tokens, from, to, sequence);
    if (near && near.distance > 0 && !seen.has(near.start)) yield { one, near };
    if (near) seen.add(near.start);
    places += 1;
  }
  return places;
}
