import type { OfficialLanguage } from '#corpus/provision/language.ts';
import type { Question } from '../answer.ts';
import { contentWordsOf } from '../text/words.ts';

type Turns = NonNullable<Question['history']>;

/** A question that stands by itself, and what was carried over into it from the turns before. */
export type FollowUp = {
  standalone: string;
  carriedOver: string;
  /** Where in `standalone` the words of the turn itself begin. */
  ownFrom: number;
};

// A question with at least so many words that carry meaning, and no word that points back, stands by itself.
const wordsOfItsOwn = 4;

const pointsBack: Record<OfficialLanguage, RegExp> = {
  en: /^(?:and|but|or|so|also|even|what about|how about|then)\b|\b(?:it|its|that|this|they|them|their|those|these|there|instead|one|ones|same|such|next|previous|first|second|third|last|latter|former|he|she|him|her)\b/i,
  fr: /^(?:et|mais|ou|alors|même)\b|\b(?:il|elle|ils|elles|ce|cela|ça|celui|celle|ceux|leur|leurs|même|suivante?|précédente?|premi[eè]re?|deuxième|seconde?|dernière?)\b/i,
  es: /^(?:y|pero|o|entonces|incluso)\b|\b(?:eso|esto|esa|ese|ellos|ellas|su|sus|mism[oa]|siguiente|anterior|primer[oa]?|segund[oa]|últim[oa])\b/i,
  ru: /^(?:а|и|но|или|даже|тогда)(?=\s)|(?:^|\s)(?:это|этот|эта|они|их|его|её|ее|такой|следующ\p{L}*|предыдущ\p{L}*|перв\p{L}*|втор\p{L}*|последн\p{L}*)(?=[\s?.,]|$)/iu,
  zh: /^(?:那|那么|而|还有|甚至)|(?:它|他们|她们|这个|那个|其|下一|上一|第一|第二)/u,
  ar: /^(?:و|لكن|حتى|إذن)|(?:هذا|هذه|ذلك|تلك|هم|التالي\p{L}*|السابق\p{L}*|الأول\p{L}*|الثاني\p{L}*)/u,
};

/** Rewrites a question that leans on the turns before it so that it can be understood alone. */
export function followUp(question: string, history: Turns, lang: OfficialLanguage): FollowUp {
  const before = history.filter(({ role }) => role === 'user').at(-1)?.content;
  if (!before || !leansOnTurns(question, lang)) {
    return { standalone: question, carriedOver: '', ownFrom: 0 };
  }
  return { standalone: `${before} ${question}`, carriedOver: before, ownFrom: before.length + 1 };
}

function leansOnTurns(question: string, lang: OfficialLanguage): boolean {
  return contentWordsOf(question, lang).length < wordsOfItsOwn || pointsBack[lang].test(question.trim());
}
