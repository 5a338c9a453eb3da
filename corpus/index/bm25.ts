/** The usual constants of BM25: how soon repeats stop counting, and how much length is held against a text. */
const saturation = 1.2;
const lengthWeight = 0.75;

/** Scores texts, by their place in the list, against the query's words; those that share none are left out. */
export type Bm25 = (query: readonly string[]) => Map<number, number>;

/** Prepares bags of words for being scored by BM25, so that a query touches only the texts that hold its words. */
export function prepareBm25(texts: readonly (readonly string[])[]): Bm25 {
  const standings = standingsOf(texts);
  const averageLength = texts.reduce((sum, words) => sum + words.length, 0) / Math.max(texts.length, 1);

  return (query) => {
    const scores = new Map<number, number>();
    for (const word of new Set(query)) {
      const standing = standings.get(word) ?? new Map<number, number>();
      const rarity = Math.log(1 + (texts.length - standing.size + 0.5) / (standing.size + 0.5));
      for (const [text, count] of standing) {
        const length = 1 - lengthWeight + (lengthWeight * (texts[text]?.length ?? 0)) / averageLength;
        const worth = (rarity * count * (saturation + 1)) / (count + saturation * length);
        scores.set(text, (scores.get(text) ?? 0) + worth);
      }
    }
    return scores;
  };
}

/** In which texts each word stands, and how often. */
function standingsOf(texts: readonly (readonly string[])[]): Map<string, Map<number, number>> {
  const standings = new Map<string, Map<number, number>>();
  for (const [text, words] of texts.entries()) {
    for (const word of words) {
      const standing = standings.get(word) ?? new Map<number, number>();
      standings.set(word, standing.set(text, (standing.get(text) ?? 0) + 1));
    }
  }
  return standings;
}
