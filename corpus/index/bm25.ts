/** The usual constants of BM25: how soon repeats stop counting, and how much length is held against a text. */
const saturation = 1.2;
const lengthWeight = 0.75;

/** Scores each bag of words against the query's words by BM25; 0 where no word is shared. */
export function bm25(query: readonly string[], texts: readonly (readonly string[])[]): number[] {
  const averageLength = texts.reduce((sum, words) => sum + words.length, 0) / Math.max(texts.length, 1);
  const scores = texts.map(() => 0);
  for (const word of new Set(query)) {
    const counts = texts.map((words) => words.reduce((count, other) => count + (other === word ? 1 : 0), 0));
    const holding = counts.filter((count) => count > 0).length;
    const rarity = Math.log(1 + (texts.length - holding + 0.5) / (holding + 0.5));
    counts.forEach((count, at) => {
      const length = 1 - lengthWeight + (lengthWeight * (texts[at]?.length ?? 0)) / averageLength;
      if (count > 0)
        scores[at] = (scores[at] ?? 0) + (rarity * count * (saturation + 1)) / (count + saturation * length);
    });
  }
  return scores;
}
