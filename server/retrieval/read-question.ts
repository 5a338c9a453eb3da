import type { Widen, Widened } from '#corpus/thesaurus/thesaurus.ts';
import { correctQuestion, type KnownWords } from './correct-question.ts';

/** A question as it is searched, and the words that were read as others. */
export type QuestionReading = { text: string; terms: string; meanings: readonly string[]; readAs: Widened[] };

/**
 * Puts misspellings right and adds the terms of the texts for lay words. The meaning is that of the question and of
 * the question with those terms, so that a term that does not fit here can't carry it off.
 */
export function readQuestion(
  question: string,
  lang: string,
  parts: { known: KnownWords | null; widen: Widen },
): QuestionReading {
  const { text, readAs } = parts.known ? correctQuestion(question, lang, parts.known) : { text: question, readAs: [] };
  const widened = parts.widen(text, lang);
  const terms = widened.flatMap(({ as }) => as).join('; ');
  return {
    text,
    terms,
    meanings: terms ? [text, `${text} (${terms})`] : [text],
    readAs: [...readAs, ...widened],
  };
}
