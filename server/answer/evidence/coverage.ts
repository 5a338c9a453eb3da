import type { FocusWord } from '../question/read-question.ts';
import { contentStemsOf } from '../text/words.ts';
import type { Evidence } from './evidence.ts';
import type { Rarity } from './word-rarity.ts';

/** Words of the question that were read more widely: any of `as` counts as the word that was asked. */
export type WidenedWord = { asked: string; as: string[] };

/** A focus word, what counts as it (all stems of one alternative), and how much it says of the subject. */
type FocusStem = { word: FocusWord; alternatives: readonly ReadonlySet<string>[]; weight: number };
export type FocusStems = FocusStem[];

/** Prepares the focus of a question to be looked for in texts. */
export function focusStems(
  focus: readonly FocusWord[],
  widened: readonly WidenedWord[],
  lang: string,
  rarity: Rarity,
): FocusStems {
  return focus.map((word) => {
    const readings = widened.filter(({ asked }) => contentStemsOf(asked, lang).has(word.stem)).flatMap(({ as }) => as);
    const phrases = readings.map((phrase) => contentStemsOf(phrase, lang)).filter((stems) => stems.size > 0);
    return { word, alternatives: [new Set([word.stem]), ...phrases], weight: word.weight * rarity(word.stem) };
  });
}

/** The focus of a question with all that its words were read as. */
export function focusOf({ question, retrieval, rarity }: Pick<Evidence, 'question' | 'retrieval' | 'rarity'>) {
  return focusStems(question.focus, retrieval.readAs, question.lang, rarity);
}

/** The share of the focus that a text speaks of, by weight; 0 where there is no focus. */
export function coverageOf(stems: ReadonlySet<string>, focus: FocusStems): number {
  const whole = focus.reduce((sum, { weight }) => sum + weight, 0);
  const covered = coveredBy(stems, focus).reduce((sum, { weight }) => sum + weight, 0);
  return whole > 0 ? covered / whole : 0;
}

/** The focus words that a text speaks of. */
export function coveredBy(stems: ReadonlySet<string>, focus: FocusStems): FocusStems {
  return focus.filter(({ alternatives }) => alternatives.some((phrase) => phrase.isSubsetOf(stems)));
}
