import type { OfficialLanguage } from '#corpus/provision/language.ts';
import type { Question } from '../answer.ts';
import { courtesyIn } from './courtesy.ts';
import { focusWordsOf } from './focus-words.ts';
import { followUp } from './follow-up.ts';
import { type Aim, aimsOf } from './question-aims.ts';
import { languageOfQuestion } from './question-language.ts';

export type Turns = NonNullable<Question['history']>;

/** A question as it was understood. */
export type ReadQuestion = {
  asked: string;
  /** The question that can be understood without the turns before it. */
  standalone: string;
  /** Where in it the words of the turn itself begin. */
  ownFrom: number;
  /** True where it leans on something said before and nothing was said before. */
  pointsNowhere: boolean;
  /** True where it only greets, thanks or agrees: it asks for nothing, whatever was said before. */
  isCourtesy: boolean;
  /** The turns on which it leans, oldest first; none where it stands by itself. */
  turnsBefore: string[];
  /** All turns before it, whether it leans on them or not: a place without a name is one of what they spoke of. */
  earlier: Turns;
  lang: OfficialLanguage;
  /** False where the question is in a language that can't be read here. */
  understood: boolean;
  aims: ReadonlySet<Aim>;
  /** The words that say what it is about, each stem once; those of the turn itself before those carried over. */
  focus: FocusWord[];
};

/** A word that the answer should speak of; what was asked just now weighs more than what was asked before. */
export type FocusWord = { text: string; stem: string; weight: number };

// A follow-up is about the same subject, but what is new in it decides which provision answers.
const carriedOverWeight = 0.5;

/** Understands a question with the turns before it, without a model. */
export function readQuestion({ question, history = [], lang: named }: Question): ReadQuestion {
  const read = languageOfQuestion(question, named);
  const courtesy = courtesyIn(question, read.lang);
  const lang = courtesy && !named ? courtesy : read.lang;
  const { understood } = read;
  const { standalone, carriedOver, ownFrom, pointsNowhere } = followUp(question, courtesy ? [] : history, lang);
  return {
    asked: question,
    standalone,
    ownFrom,
    pointsNowhere,
    isCourtesy: courtesy !== null,
    turnsBefore: carriedOver ? history.map(({ content }) => content) : [],
    earlier: courtesy ? [] : history,
    lang,
    understood,
    aims: aimsOf(question, lang),
    focus: focusOf(question, carriedOver, lang),
  };
}

/** The question as it is understood when words in it are put right that nobody writes: what was meant by them counts. */
export function withSpelling(question: ReadQuestion, corrections: readonly Correction[]): ReadQuestion {
  if (corrections.length === 0) return question;
  const { lang, asked, standalone, ownFrom, aims } = question;
  const own = corrected(asked, corrections);
  return {
    ...question,
    standalone: corrected(standalone, corrections),
    aims: aims.union(aimsOf(own, lang)),
    focus: focusOf(own, corrected(standalone.slice(0, ownFrom), corrections), lang),
  };
}

/** A word of the question that is misspelt, and the word that was meant. */
export type Correction = { asked: string; meant: string };

function corrected(text: string, corrections: readonly Correction[]): string {
  return corrections.reduce((sum, { asked, meant }) => sum.replaceAll(asked, meant), text);
}

function focusOf(own: string, carriedOver: string, lang: OfficialLanguage): FocusWord[] {
  return distinct([
    ...focusWordsOf(own, lang).map((word) => ({ ...word, weight: 1 })),
    ...focusWordsOf(carriedOver, lang).map((word) => ({ ...word, weight: carriedOverWeight })),
  ]);
}

function distinct(words: readonly FocusWord[]): FocusWord[] {
  const byStem = new Map<string, FocusWord>();
  for (const word of words) if (!byStem.has(word.stem)) byStem.set(word.stem, word);
  return [...byStem.values()];
}
