import { languageOfQuestion } from '../../answer/question/question-language.ts';
import type { Draft } from '../draft.ts';

/** So much of a draft tells its language. */
const sampleLength = 4000;

/** The language of a draft: the one that was named, else what its beginning is written in. */
export function languageOfDraft({ words }: Draft, named?: string): string {
  return languageOfQuestion(words.slice(0, sampleLength), named).lang;
}
