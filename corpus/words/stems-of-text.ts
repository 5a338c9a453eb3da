import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { wordsOfText } from './words-of-text.ts';

/** The words of a text that say something, each without its inflection, in the order in which they stand. */
export function stemsOfText(text: string, lang: string): string[] {
  return wordsOfText(text, lang)
    .filter((word) => !isStopWord(word, lang))
    .map((word) => stem(word, lang));
}
