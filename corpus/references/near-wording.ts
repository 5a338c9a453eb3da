/** A stretch that is nearly a phrase: from `start` up to `end`, at so many words of difference. */
export type NearWording = { start: number; end: number; distance: number };

/** From this length on words may be replaced or left out; of a shorter phrase too little would remain. */
export const longPhrase = 4;
/** How many words may differ; of a phrase of few words one, because with two others it would be another phrase. */
const differenceMax = 2;
const manyWords = 6;

/** How many words of a long phrase may differ. */
export function differencesAllowed(words: number): number {
  return words < manyWords ? 1 : differenceMax;
}

/**
 * The short phrase with other words between its first and its last: "upon request", "upon their request", "upon the
 * request". `at` is where its first word stands; null where its last does not follow, or nothing is different.
 */
export function reworded(tokens: ArrayLike<number>, at: number, phrase: readonly number[]): NearWording | null {
  const middle = phrase.length - 2;
  const last = phrase[phrase.length - 1];
  for (let end = at + 1; end <= at + middle + differenceMax + 1; end++) {
    if (tokens[end] !== last) continue;
    const between = end - at - 1;
    let kept = 0;
    for (let index = 1; index <= middle; index++) if (has(tokens, at + 1, end, phrase[index]!)) kept += 1;
    const distance = Math.max(between, middle) - kept;
    return distance > 0 && distance <= differenceMax ? { start: at, end: end + 1, distance } : null;
  }
  return null;
}

function has(tokens: ArrayLike<number>, from: number, to: number, number: number): boolean {
  for (let index = from; index < to; index++) if (tokens[index] === number) return true;
  return false;
}

/**
 * The stretch of `tokens` between `from` and `to` that is most like a long phrase, by words put in, left out or
 * replaced; null where nothing is near enough.
 */
export function nearestWording(
  tokens: ArrayLike<number>,
  from: number,
  to: number,
  phrase: ArrayLike<number>,
): NearWording | null {
  const most = differencesAllowed(phrase.length);
  if (missing(tokens, from, to, phrase) > most) return null;
  const width = to - from;
  let costs = new Int32Array(width + 1);
  let starts = Int32Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= phrase.length; row++) {
    const [nextCosts, nextStarts] = [new Int32Array(width + 1).fill(row), new Int32Array(width + 1)];
    for (let column = 1; column <= width; column++) {
      const kept = costs[column - 1]! + (tokens[from + column - 1] === phrase[row - 1] ? 0 : 1);
      const inserted = nextCosts[column - 1]! + 1;
      const dropped = costs[column]! + 1;
      const least = Math.min(kept, inserted, dropped);
      nextCosts[column] = least;
      if (least === kept) nextStarts[column] = starts[column - 1]!;
      else nextStarts[column] = least === inserted ? nextStarts[column - 1]! : starts[column]!;
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  return best({ costs, starts, from, length: phrase.length, most });
}

/** How many words of the phrase are nowhere in the stretch: at least so many differ, and most stretches end here. */
function missing(tokens: ArrayLike<number>, from: number, to: number, phrase: ArrayLike<number>): number {
  let count = 0;
  for (let index = 0; index < phrase.length && count <= differenceMax; index++)
    if (!has(tokens, from, to, phrase[index]!)) count += 1;
  return count;
}

type Ends = { costs: Int32Array; starts: Int32Array; from: number; length: number; most: number };

/** Of equally near stretches the one of the phrase's own length: a word replaced at the end, and not left out there. */
function best({ costs, starts, from, length, most }: Ends): NearWording | null {
  let found: NearWording | null = null;
  costs.forEach((distance, end) => {
    const start = starts[end] ?? 0;
    if (end <= start || distance > most) return;
    const isNearer =
      found === null ||
      distance < found.distance ||
      (distance === found.distance && Math.abs(end - start - length) < Math.abs(found.end - found.start - length));
    if (isNearer) found = { start: from + start, end: from + end, distance };
  });
  return found;
}
