import { wordsOfText } from '../../words/words-of-text.ts';

/** A word of the texts that stands in fewer paragraphs is most often a name or a slip. */
const countMin = 3;

export type TrainingVocabulary = {
  words: string[];
  /** How likely each word is in a text, in 0..1, in the order of the words. */
  likelihoods: Float64Array;
};

/**
 * The words that get a vector: those of the texts, and the whole words of a sentence encoder's own vocabulary, which
 * is in the order of how common they are. So no word list of anybody else's is needed.
 */
export function trainingVocabulary(
  texts: readonly string[],
  encoderWords: readonly string[],
  further: readonly string[],
): TrainingVocabulary {
  const counts = new Map<string, number>();
  let total = 0;
  for (const text of texts) {
    for (const word of wordsOfText(text, 'en')) {
      if (!/^\p{L}+$/u.test(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
      total += 1;
    }
  }
  const ranks = new Map(encoderWords.map((word, rank) => [word, rank + 1]));
  const own = [...counts].filter(([, count]) => count >= countMin).map(([word]) => word);
  const words = [...new Set([...own, ...encoderWords, ...further])].sort();
  const likelihoods = Float64Array.from(words, (word) => {
    const inTexts = (counts.get(word) ?? 0) / Math.max(total, 1);
    return Math.max(inTexts, zipf(ranks.get(word) ?? ranks.size, ranks.size));
  });
  return { words, likelihoods };
}

/** How likely the word of this rank is in English at large: by Zipf's law, rank for rank. */
function zipf(rank: number, words: number): number {
  return 1 / (Math.max(rank, 1) * Math.log(1.78 * Math.max(words, 2)));
}
