import type { OfficialLanguage } from '#corpus/provision/language.ts';
import type { Question } from '../answer.ts';
import { contentWordsOf, type Word } from '../text/words.ts';
import { followUp } from './follow-up.ts';
import { type Aim, aimsOf } from './question-aims.ts';
import { languageOfQuestion } from './question-language.ts';

/** A question as it was understood. */
export type ReadQuestion = {
  asked: string;
  /** The question that can be understood without the turns before it. */
  standalone: string;
  /** Where in it the words of the turn itself begin. */
  ownFrom: number;
  /** The turns on which it leans, oldest first; none where it stands by itself. */
  turnsBefore: string[];
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
  const { lang, understood } = languageOfQuestion(question, named);
  const { standalone, carriedOver, ownFrom } = followUp(question, history, lang);
  return {
    asked: question,
    standalone,
    ownFrom,
    turnsBefore: carriedOver ? history.map(({ content }) => content) : [],
    lang,
    understood,
    aims: aimsOf(question, lang),
    focus: distinct([
      ...focusWords(question, lang).map((word) => ({ ...word, weight: 1 })),
      ...focusWords(carriedOver, lang).map((word) => ({ ...word, weight: carriedOverWeight })),
    ]),
  };
}

function focusWords(text: string, lang: OfficialLanguage): { text: string; stem: string }[] {
  return contentWordsOf(text, lang)
    .filter((word) => !isAboutTheAsking(word, lang))
    .map(({ text: word, stem }) => ({ text: word, stem }));
}

// Words with which people ask for provisions rather than name a subject.
const askingWords: Record<OfficialLanguage, RegExp> = {
  en: /^(?:rules?|articles?|paragraphs?|provisions?|principles?|guidelines?|say|says|said|tell|show|list|explain|define|definition|meaning|mean|means|long|many|much|often|please|read|quote|cite|mention|mentions|refer|refers|according|under|ok|okay|fine|may|must|need|get|gets|every|one|anything|something|keep|keeps|kept|hold|held|put|puts|give|given|gives|take|taken|have|happen|happens|use|used|make|made|go|goes|let|lets|want|know|see|ask|asks|asked|answer|question|compare[ds]?|comparison|differ\w*|versus|against|alike|allow\w*|permit\w*)$/i,
  fr: /^(?:règles?|articles?|paragraphes?|dispositions?|dit|disent|dire|montre[rz]?|liste|explique[rz]?|définition|signifie|combien|temps|peut|doit|doivent|peuvent|quels?|quelles?|selon|est-ce)$/i,
  es: /^(?:reglas?|artículos?|párrafos?|disposici\w+|dice[ns]?|decir|muestra|lista|explica\w*|definición|significa|cuánto|tiempo|puede[ns]?|debe[ns]?|qué|cuáles|según)$/i,
  ru: /^(?:правил\p{L}*|стать\p{L}*|пункт\p{L}*|положени\p{L}*|говор\p{L}*|покаж\p{L}*|перечисл\p{L}*|объясн\p{L}*|определени\p{L}*|означа\p{L}*|долго|сколько|может|могут|должн\p{L}*|какие|какой|каком|согласно)$/iu,
  zh: /^(?:规则|条|款|段|规定|说|说明|列出|解释|定义|意思|多久|多少|多长|什么|哪些|可以|必须|应当|根据)$/u,
  ar: /^(?:القواعد|القاعدة|المواد|المادة|الفقرة|الفقرات|تقول|يقول|اذكر|اشرح|تعريف|معنى|كم|يجوز|يجب|هل|ما|أي)$/u,
};

function isAboutTheAsking({ text }: Word, lang: OfficialLanguage): boolean {
  return askingWords[lang].test(text);
}

function distinct(words: readonly FocusWord[]): FocusWord[] {
  const byStem = new Map<string, FocusWord>();
  for (const word of words) if (!byStem.has(word.stem)) byStem.set(word.stem, word);
  return [...byStem.values()];
}
