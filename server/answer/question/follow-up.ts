import type { OfficialLanguage } from '#corpus/provision/language.ts';
import type { Question } from '../answer.ts';
import { asksByItself } from './asks-by-itself.ts';
import { focusWordsOf } from './focus-words.ts';
import { pointsBack, withoutJoint } from './points-back.ts';

type Turns = NonNullable<Question['history']>;

/** A question that stands by itself, and what was carried over into it from the turns before. */
export type FollowUp = {
  standalone: string;
  carriedOver: string;
  /** Where in `standalone` the words of the turn itself begin. */
  ownFrom: number;
  /** True where it leans on something said before and nothing was said before. */
  pointsNowhere: boolean;
};

/** What points back, and names hardly more, can't be understood when nothing was said before. */
const wordsOfItsOwn = 1;

/** Rewrites a question that leans on the turns before it so that it can be understood alone. */
export function followUp(question: string, history: Turns, lang: OfficialLanguage): FollowUp {
  const before = history.filter(({ role }) => role === 'user').at(-1)?.content;
  const alone = { standalone: question, carriedOver: '', ownFrom: 0 };
  const subjects = focusWordsOf(question, lang).length;
  const { asked, isJoined } = withoutJoint(question, lang);
  const points = pointsBack(asked, lang, (words) => focusWordsOf(words, lang).length > 0);
  const isWhole = !points && asksByItself(asked, lang, subjects);
  if (!before) return { ...alone, pointsNowhere: (points || (isJoined && !isWhole)) && subjects <= wordsOfItsOwn };
  if (isWhole) return { ...alone, pointsNowhere: false };
  const standalone = `${before} ${question}`;
  return { standalone, carriedOver: before, ownFrom: before.length + 1, pointsNowhere: false };
}
