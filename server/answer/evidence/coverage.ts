import type { FocusWord } from '../question/read-question.ts';
import { contentStemsOf } from '../text/words.ts';
import type { Rarity } from './word-rarity.ts';

/** Words of the question that were read more widely: any of `as` counts as the word that was asked. */
export type WidenedWord = { asked: string; as: string[] };

/** The focus words of a question with every stem that counts as each. */
export type FocusStems = { word: FocusWord; stems: ReadonlySet<string>; weight: number }[];

/** Prepares the focus of a question to be looked for in texts of one language. */
export function focusStems(
  focus: readonly FocusWord[],
  widened: readonly WidenedWord[],
  lang: string,
  rarity: Rarity,
): FocusStems {
  return focus.map((word) => {
    const others = widened
      .filter(({ asked }) => contentStemsOf(asked, lang).has(word.stem))
      .flatMap(({ as }) => as.flatMap((other) => [...contentStemsOf(other, lang)]));
    return { word, stems: new Set([word.stem, ...others]), weight: word.weight * rarity(word.stem) };
  });
}

/** The share of the focus that a text speaks of, by weight; 0 where there is no focus. */
export function coverageOf(stems: ReadonlySet<string>, focus: FocusStems): number {
  const whole = focus.reduce((sum, { weight }) => sum + weight, 0);
  const covered = coveredBy(stems, focus).reduce((sum, { weight }) => sum + weight, 0);
  return whole > 0 ? covered / whole : 0;
}

/** The focus words that a text speaks of. */
export function coveredBy(stems: ReadonlySet<string>, focus: FocusStems): FocusStems {
  return focus.filter((entry) => [...entry.stems].some((stem) => stems.has(stem)));
}
