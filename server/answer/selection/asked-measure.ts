import type { Evidence } from '../evidence/evidence.ts';
import { type Passage, textOfPassage } from '../evidence/passage.ts';
import { wordsOf } from '../text/words.ts';

/** How languages ask for a number of something; what is counted follows. */
const countingWords: Record<string, RegExp> = {
  en: /\bhow (?:many|much)\s+([\p{L}\s]{3,40})/iu,
  fr: /\bcombien (?:de |d[’'])([\p{L}\s]{3,40})/iu,
  es: /\bcuánt[oa]s?\s+([\p{L}\s]{3,40})/iu,
  ru: /сколько\s+([\p{L}\s]{3,40})/iu,
};

// "How many square metres", "how many consecutive days": what is counted is among the first two words.
const wordsOfMeasure = 2;

/**
 * False when a question asks how many of something there must be and no passage counts such a thing: rules on space
 * do not answer how many square metres, however near they are.
 */
export function countsWhatIsAsked({ question, rarity }: Evidence, passages: readonly Passage[]): boolean {
  const asked = countingWords[question.lang]?.exec(question.asked)?.[1];
  if (!asked) return true;
  const measure = wordsOf(asked, question.lang).slice(0, wordsOfMeasure);
  // A thing that no text ever counts can't be read as another.
  const unknown = measure.filter(({ stem }) => rarity(stem) >= 1);
  if (unknown.length === 0) return true;
  const spoken = passages.flatMap((passage) => wordsOf(textOfPassage(passage), passage.record.lang));
  return unknown.every(({ stem }) => spoken.some((word) => word.stem === stem));
}
