import type { OfficialLanguage } from '#corpus/provision/language.ts';
import { contentWordsOf, type Word } from '../text/words.ts';

/** The words of a question that say what it is about: without those with which people ask. */
export function focusWordsOf(text: string, lang: OfficialLanguage): { text: string; stem: string }[] {
  return contentWordsOf(text, lang)
    .filter((word) => !isAboutTheAsking(word, lang))
    .map(({ text: word, stem }) => ({ text: word, stem }));
}

// Words with which people ask for provisions rather than name a subject.
const askingWords: Record<OfficialLanguage, RegExp> = {
  en: /^(?:rules?|articles?|paragraphs?|provisions?|principles?|guidelines?|say|says|said|tell|show|list|explain|define|definition|meaning|mean|means|long|many|much|often|please|read|quote|cite|mention|mentions|refer|refers|according|under|ok|okay|fine|may|must|need|get|gets|got|every|one|anything|something|everything|nothing|anybody|somebody|everybody|nobody|anyone|someone|everyone|own|counts?|thinks?|else|instead|keep|keeps|kept|hold|held|put|puts|give|given|gives|take|taken|have|happen|happens|use|used|make|made|go|goes|let|lets|want|know|see|ask|asks|asked|answer|question|compare[ds]?|comparison|differ\w*|versus|against|alike|allow\w*|permit\w*)$/i,
  fr: /^(?:règles?|articles?|paragraphes?|dispositions?|dit|disent|dire|montre[rz]?|liste|explique[rz]?|définition|signifie|combien|temps|peut|doit|doivent|peuvent|quels?|quelles?|selon|est-ce)$/i,
  es: /^(?:reglas?|artículos?|párrafos?|disposici\w+|dice[ns]?|decir|muestra|lista|explica\w*|definición|significa|cuánto|tiempo|puede[ns]?|debe[ns]?|qué|cuáles|según)$/i,
  ru: /^(?:правил\p{L}*|стать\p{L}*|пункт\p{L}*|положени\p{L}*|говор\p{L}*|покаж\p{L}*|перечисл\p{L}*|объясн\p{L}*|определени\p{L}*|означа\p{L}*|долго|сколько|может|могут|должн\p{L}*|какие|какой|каком|согласно)$/iu,
  zh: /^(?:规则|条|款|段|规定|说|说明|列出|解释|定义|意思|多久|多少|多长|什么|哪些|可以|必须|应当|根据)$/u,
  ar: /^(?:القواعد|القاعدة|المواد|المادة|الفقرة|الفقرات|تقول|يقول|اذكر|اشرح|تعريف|معنى|كم|يجوز|يجب|هل|ما|أي)$/u,
};

function isAboutTheAsking({ text }: Word, lang: OfficialLanguage): boolean {
  return askingWords[lang].test(text);
}
