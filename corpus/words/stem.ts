import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';

const stemmers: Record<string, (word: string) => string> = {
  ar: arabic,
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
};

/** The stem of a folded word; the word itself in a language without inflection or without a stemmer here. */
export function stem(word: string, lang: string): string {
  return stemmers[lang.split('-')[0] ?? '']?.(word) ?? word;
}
