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

/** Prepares a thesaurus for looking words up. Where phrases overlap, the longest counts: "prison officer", not "officer". */
export function createWiden(thesaurus: Thesaurus): Widen {
  const byLanguage = new Map(Object.entries(thesaurus).map(([lang, entries]) => [lang, phrasesOf(entries, lang)]));
  return (question, lang) => {
    const phrases = byLanguage.get(lang);
    if (!phrases) return [];
    const found = new Map<ThesaurusEntry, string>();
    const stems = stemsOf(question, lang);
    for (let at = 0; at < stems.length; ) {
      const match = longestAt(stems, at, phrases);
      if (match && !found.has(match.entry)) found.set(match.entry, match.asked);
      at += match?.length ?? 1;
    }
    return [...found].map(([entry, asked]) => ({ asked, as: entry.texts }));
  };
}

type Phrase = { asked: string; stems: string[]; entry: ThesaurusEntry };

/** The phrases by their first stem, longest first. */
function phrasesOf(entries: readonly ThesaurusEntry[], lang: string): Map<string, Phrase[]> {
  const phrases = entries.flatMap((entry) =>
    entry.asked.map((asked): Phrase => ({ asked, stems: stemsOf(asked, lang), entry })),
  );
  phrases.sort((one, other) => other.stems.length - one.stems.length);
  return Map.groupBy(phrases, ({ stems }) => stems[0] ?? '');
}

function longestAt(stems: readonly string[], at: number, phrases: ReadonlyMap<string, readonly Phrase[]>) {
  const phrase = phrases
    .get(stems[at] ?? '')
    ?.find((candidate) => candidate.stems.every((stem, offset) => stems[at + offset] === stem));
  return phrase ? { ...phrase, length: phrase.stems.length } : undefined;
}

function stemsOf(text: string, lang: string): string[] {
  return wordsOfText(text, lang).map((word) => stem(word, lang));
}
