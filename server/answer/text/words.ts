import { stopwords as chineseStops } from '@orama/stopwords/mandarin';
import { stem } from '#corpus/words/stem.ts';
import { isStopWord } from '#corpus/words/stop-words.ts';
import { fold } from '#corpus/words/words-of-text.ts';

/** A word as it stands in a text, and its stem, by which inflections of it are recognised. */
export type Word = { text: string; stem: string; start: number; end: number };

const chineseStopWords: ReadonlySet<string> = new Set(chineseStops);
const chinese = new Intl.Segmenter('zh', { granularity: 'word' });

/** The same words come again and again: so many are kept as they were read, and then all are forgotten. */
const readMax = 50_000;
const read = new Map<string, { stem: string; isEmpty: boolean }>();

function readWord(word: string, lang: string): { stem: string; isEmpty: boolean } {
  const key = `${lang} ${word}`;
  const known = read.get(key);
  if (known) return known;
  if (read.size >= readMax) read.clear();
  const folded = fold(word);
  const found = { stem: stem(folded, lang), isEmpty: isEmpty(folded, lang) };
  read.set(key, found);
  return found;
}

/** The words of a text in order, with their stems in this language. */
export function wordsOf(text: string, lang: string): Word[] {
  return segments(text).map(({ segment, index }) => ({
    text: segment,
    stem: readWord(segment, lang).stem,
    start: index,
    end: index + segment.length,
  }));
}

/** True where a text holds a word at all; a letter alone is one in Chinese only. */
export function hasWord(text: string): boolean {
  return /\p{Script=Han}|[\p{L}\p{M}]{2,}/u.test(text);
}

/** The words that carry meaning: without articles, prepositions, auxiliaries and the like. */
export function contentWordsOf(text: string, lang: string): Word[] {
  return wordsOf(text, lang).filter(({ text: word }) => !readWord(word, lang).isEmpty);
}

/** The stems of the words that carry meaning, each once. */
export function contentStemsOf(text: string, lang: string): Set<string> {
  return new Set(contentWordsOf(text, lang).map((word) => word.stem));
}

function isEmpty(word: string, lang: string): boolean {
  if (isStopWord(word, lang) || chineseStopWords.has(word)) return true;
  return word.length < 2 && !/[\p{N}\p{Script=Han}]/u.test(word);
}

function segments(text: string): { segment: string; index: number }[] {
  if (/\p{Script=Han}/u.test(text)) return [...chinese.segment(text)].filter(({ isWordLike }) => isWordLike);
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: segment, index }) => ({ segment, index }));
}
