import { wordsOfText } from '../words/words-of-text.ts';

/** Counts in how many of the texts each word stands. */
export function vocabularyOf(texts: Iterable<string>, lang: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) countWords(text, lang, counts);
  return counts;
}

/** Adds the words of one more text to such counts. */
export function countWords(text: string, lang: string, counts: Map<string, number>): void {
  for (const word of new Set(wordsOfText(text, lang))) counts.set(word, (counts.get(word) ?? 0) + 1);
}
