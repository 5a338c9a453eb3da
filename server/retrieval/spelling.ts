/** What one letter more, less or other costs; two letters that changed places are the likelier slip. */
const costs = { edit: 1, swap: 0.9 };

/** Shorter words have too many neighbours to tell a slip from another word. */
const lengthMin = 4;

/** Longer words than this are no words. */
const lengthMax = 32;

/**
 * The word of the vocabulary that a misspelt word most likely means: the nearest, and of those the most frequent;
 * null where none is near enough. Both are folded.
 */
export function nearestWord(word: string, vocabulary: ReadonlyMap<string, number>): string | null {
  if (word.length < lengthMin || word.length > lengthMax) return null;
  let best = { word: null as string | null, distance: word.length < 8 ? 1 : 2, count: 0 };
  for (const [candidate, count] of vocabulary) {
    if (Math.abs(candidate.length - word.length) > best.distance || candidate.length < lengthMin) continue;
    // Hardly anyone gets the first letter wrong as well as another one.
    const enough = candidate[0] === word[0] ? best.distance : Math.min(best.distance, 1);
    const distance = distanceBetween(word, candidate, enough);
    if (distance < best.distance || (distance === best.distance && count > best.count)) {
      best = { word: candidate, distance, count };
    }
  }
  return best.word;
}

/** The least cost of turning one word into the other; anything above `enough` counts as out of reach. */
export function distanceBetween(one: string, other: string, enough: number): number {
  let previous: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const edited = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : costs.edit));
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next.push(swapped ? Math.min(edited, (previous[j - 2] ?? 0) + costs.swap) : edited);
    }
    if (Math.min(...next, ...row) > enough) return Number.POSITIVE_INFINITY;
    [previous, row] = [row, next];
  }
  const distance = row[other.length] ?? 0;
  return distance <= enough ? distance : Number.POSITIVE_INFINITY;
}
