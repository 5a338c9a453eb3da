import { stopwords as arabic } from '@orama/stopwords/arabic';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as russian } from '@orama/stopwords/russian';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import { fold } from './words-of-text.ts';

const stopWords: Record<string, ReadonlySet<string>> = {
  ar: folded(arabic),
  en: folded(english),
  es: folded(spanish),
  fr: folded(french),
  ru: folded(russian),
};

/** True for a folded word that says nothing about the subject: an article, a pronoun, an auxiliary. */
export function isStopWord(word: string, lang: string): boolean {
  return stopWords[lang.split('-')[0] ?? '']?.has(word) ?? false;
}

function folded(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(fold));
}
