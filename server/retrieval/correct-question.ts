import { isStopWord } from '#corpus/words/stop-words.ts';
import { fold, wordsOfText } from '#corpus/words/words-of-text.ts';
import { nearestWord } from './spelling.ts';

/** A question with its misspellings put right, and what was read as what. */
export type CorrectedQuestion = { text: string; readAs: { asked: string; as: string[] }[] };

/** What tells a misspelling from a word that the texts happen not to use. */
export type KnownWords = {
  /** The words of the texts, folded, with the number of provisions that hold each. */
  vocabulary: ReadonlyMap<string, number>;
  /** True for a word of the language as a whole. */
  isWord: (folded: string) => boolean;
};

/** Puts each word that is none right where the texts have one that is spelt nearly so. Chinese is left as it is. */
export function correctQuestion(question: string, lang: string, { vocabulary, isWord }: KnownWords): CorrectedQuestion {
  if (lang.startsWith('zh')) return { text: question, readAs: [] };
  const readAs: CorrectedQuestion['readAs'] = [];
  const text = question.replace(/[\p{L}\p{M}’']+/gu, (printed) => {
    const words = wordsOfText(printed, lang);
    const word = words.length === 1 ? words[0] : undefined;
    if (!word || vocabulary.has(word) || isStopWord(word, lang) || isWord(word)) return printed;
    const meant = nearestWord(word, vocabulary);
    if (!meant || fold(meant) === fold(printed)) return printed;
    readAs.push({ asked: printed, as: [meant] });
    return meant;
  });
  return { text, readAs };
}
