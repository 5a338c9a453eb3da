import { z } from 'zod';
import { stem } from '../words/stem.ts';
import { wordsOfText } from '../words/words-of-text.ts';
import arabic from './ar.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };
import spanish from './es.json' with { type: 'json' };
import french from './fr.json' with { type: 'json' };
import russian from './ru.json' with { type: 'json' };
import chinese from './zh.json' with { type: 'json' };

/**
 * Words that people ask with, and the words of the texts for the same thing. `asked` is read where it stands in a
 * question; `like` are further ways to say it that mean other things too, and are only compared by their meaning.
 */
const Entry = z.strictObject({
  asked: z.array(z.string().min(1)),
  like: z.array(z.string().min(1)).optional(),
  texts: z.array(z.string().min(1)).min(1),
});
export type ThesaurusEntry = z.infer<typeof Entry>;

/** The thesaurus of the field, by language. */
export type Thesaurus = Readonly<Record<string, readonly ThesaurusEntry[]>>;

/** The thesaurus that ships with the project, checked when it is loaded. */
export const thesaurus: Thesaurus = z
  .record(z.string(), z.array(Entry))
  .parse({ ar: arabic, en: english, es: spanish, fr: french, ru: russian, zh: chinese });

/** A word or phrase of a question with the terms of the texts that it was widened by. */
export type Widened = { asked: string; as: string[] };

/** The words of a question that the thesaurus knows, in any inflection, each with the terms of the texts for it. */
export type Widen = (question: string, lang: string) => Widened[];

/**
 * Prepares a thesaurus for looking words up. Where phrases overlap, the longest counts: "prison officer", not "officer".
 */
export function createWiden(thesaurus: Thesaurus): Widen {
  const byLanguage = new Map(Object.entries(thesaurus).map(([lang, entries]) => [lang, phrasesOf(entries, lang)]));
  return (question, lang) => {
    const phrases = byLanguage.get(lang);
    if (!phrases) return [];
    const found = new Map<ThesaurusEntry, string>();
    const words = wordsOf(question, lang);
    for (let at = 0; at < words.length; ) {
      const match = longestAt(words, at, phrases);
      if (match && !found.has(match.entry)) found.set(match.entry, match.asked);
      at += match?.words.length ?? 1;
    }
    return [...found].map(([entry, asked]) => ({ asked, as: entry.texts }));
  };
}

type Word = { printed: string; stem: string };
type Phrase = { asked: string; lang: string; words: Word[]; entry: ThesaurusEntry };

/** The phrases by their first stem, longest first. */
function phrasesOf(entries: readonly ThesaurusEntry[], lang: string): Map<string, Phrase[]> {
  const phrases = entries.flatMap((entry) =>
    entry.asked.map((asked): Phrase => ({ asked, lang, words: wordsOf(asked, lang), entry })),
  );
  phrases.sort((one, other) => other.words.length - one.words.length);
  return Map.groupBy(phrases, ({ words }) => words[0]?.stem ?? '');
}

function longestAt(words: readonly Word[], at: number, phrases: ReadonlyMap<string, readonly Phrase[]>) {
  const candidates = phrases.get(words[at]?.stem ?? '') ?? [];
  const standing = candidates.filter((phrase) =>
    phrase.words.every((word, offset) => isFormOf(words[at + offset], word, phrase)),
  );
  const longest = standing.filter((phrase) => phrase.words.length === standing[0]?.words.length);
  return (
    longest.find((phrase) => phrase.words.every((word, offset) => words[at + offset]?.printed === word.printed)) ??
    longest[0]
  );
}

/** The endings by which forms of one English word differ; "report" and "reporter" are two words with one stem. */
const englishEnding = /^(?:|s|es|e|d|ed|ing|y|ies|ied)$/;

/** No ending of an inflection is longer in the other languages, as a rule. */
const endingMax = 4;

/** True for two forms of the same word. An acronym has only one: "aid" is not "AIDS". */
function isFormOf(word: Word | undefined, known: Word, { asked, lang }: Phrase): boolean {
  if (word?.printed === known.printed) return true;
  if (word?.stem !== known.stem || /^\p{Lu}{2,}$/u.test(asked)) return false;
  const endings = endingsOf(word.printed, known.printed);
  return endings.every((ending) => (lang === 'en' ? englishEnding.test(ending) : ending.length <= endingMax));
}

/** What follows the letters that two words begin with, the last of which may be doubled: "stripped" ends on "ed". */
function endingsOf(one: string, other: string): string[] {
  const differing = [...one].findIndex((letter, place) => letter !== other[place]);
  const shared = differing < 0 ? one.length : differing;
  const last = one[shared - 1];
  return [one, other].map((word) => word.slice(word[shared] === last ? shared + 1 : shared));
}

function wordsOf(text: string, lang: string): Word[] {
  return wordsOfText(text, lang).map((printed) => ({ printed, stem: stem(printed, lang) }));
}
