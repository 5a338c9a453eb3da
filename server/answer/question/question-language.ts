import { stopwords as dutch } from '@orama/stopwords/dutch';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as german } from '@orama/stopwords/german';
import { stopwords as italian } from '@orama/stopwords/italian';
import { stopwords as portuguese } from '@orama/stopwords/portuguese';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import { stopwords as swedish } from '@orama/stopwords/swedish';
import { isOfficialLanguage, type OfficialLanguage } from '#corpus/provision/language.ts';
import { hasWord } from '../text/words.ts';

/** The language to answer in, and whether the question could be read in it. */
export type QuestionLanguage = { lang: OfficialLanguage; understood: boolean };

// Languages that are not answered in are here so that they are told apart from those that are.
const latin: readonly [string, ReadonlySet<string>][] = [
  // The list leaves out the article, which Spanish and French write too.
  ['en', new Set([...english, 'a'])],
  ['fr', new Set(french)],
  ['es', new Set(spanish)],
  ['de', new Set(german)],
  ['it', new Set(italian)],
  ['nl', new Set(dutch)],
  ['pt', new Set(portuguese)],
  ['sv', new Set(swedish)],
];

/**
 * Reads the language of a question from its script and its little words; few words without a sign of another
 * language are English. A language that the asker names is taken as it is.
 */
export function languageOfQuestion(text: string, named?: string): QuestionLanguage {
  const primary = named?.split('-')[0]?.toLowerCase();
  if (primary && isOfficialLanguage(primary)) return { lang: primary, understood: true };
  const lang = languageOfScript(text) ?? (hasWord(text) ? languageOfLittleWords(text) : 'en');
  return isOfficialLanguage(lang) ? { lang, understood: true } : { lang: 'en', understood: false };
}

function languageOfScript(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const isMostly = (script: RegExp) => (text.match(script)?.length ?? 0) > letters / 3;
  if (isMostly(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)) return 'ja';
  if (isMostly(/\p{Script=Han}/gu)) return 'zh';
  if (isMostly(/\p{Script=Arabic}/gu)) return 'ar';
  if (isMostly(/\p{Script=Cyrillic}/gu)) return 'ru';
  return letters > 0 && !isMostly(/\p{Script=Latin}/gu) ? 'unknown' : null;
}

function languageOfLittleWords(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  const scores = latin.map(([lang, little]) => ({
    lang,
    score: words.flatMap((word) => word.split(/[’']/)).filter((word) => little.has(word)).length + signs(text, lang),
  }));
  const best = scores.reduce((top, other) => (other.score > top.score ? other : top));
  return best.score > 0 ? best.lang : 'en';
}

/** Letters and marks that the other languages do not write. */
function signs(text: string, lang: string): number {
  const patterns: Record<string, RegExp> = { es: /[¿¡ñ]/i, fr: /[œçêèù]|\b[dlq]u?['’]/i, de: /[ßäöü]/i, pt: /[ãõ]/i };
  return patterns[lang]?.test(text) ? 1 : 0;
}
