import type { OfficialLanguage } from '#corpus/provision/language.ts';

/** How a whole question or request begins; a phrase such as "for women?" begins with none of these. */
const openings: Record<OfficialLanguage, RegExp> = {
  en: /^(?:(?:in|on|at|to|for|from|by|of|with|under|within) )?(?:who|whom|whose|what|which|when|where|why|how|is|are|am|was|were|do|does|did|can|could|may|might|must|shall|should|will|would|has|have|had|list|show|tell|explain|define|describe|compare|write|give|name|quote|read|translate|print|summari[sz]e)\b/i,
  fr: /^(?:(?:à|de|d[’']|dans|sur|par|pour|en|avec) ?)?(?:qui|que|qu[’']|quoi|quel(?:le)?s?|quand|où|pourquoi|comment|combien|est|sont|peut|peuvent|doit|doivent|a|ont|y a-t-il|liste[rz]?|montre[rz]?|explique[rz]?|compare[rz]?|écri[st]|écrivez|donne[rz]?)(?![\p{L}])/iu,
  es: /^¿?(?:(?:a|de|en|por|para|con|desde) )?(?:quién(?:es)?|qué|cuál(?:es)?|cuándo|dónde|cómo|cuánt[oa]s?|es|son|está|están|puede[ns]?|debe[ns]?|hay|tiene[ns]?|lista|muestra|explica|compara|escribe|da)(?![\p{L}])/iu,
  ru: /^(?:(?:в|на|от|для|по|с|к|о|об|у|за) )?(?:кто|кого|кому|кем|что|чего|чему|чем|как\p{L}*|когда|где|куда|почему|зачем|сколько|можно|может|могут|долж\p{L}*|есть|является|разрешено|назови|покажи|объясни|сравни|напиши|перечисли)(?![\p{L}])/iu,
  zh: /谁|什么|哪|何|怎|多少|多久|多长|几|是否|能否|可否|吗|列出|解释|比较|写/u,
  ar: /^(?:من|ما|ماذا|متى|أين|كيف|لماذا|كم|هل|أي|أية|اذكر|اشرح|قارن|اكتب)(?!\p{L})/u,
};

/** "How long for children?", "why not in the cell?": a question word before a mere addition. */
const onlyAdds =
  /^(?:how(?: \w+)?|when|where|why|who)(?: not)? (?:for|in|with|at|after|before|during|by|if|unless|without)\b/i;

/** "What is torture?" names all that it is about; "what is the limit?" does not. */
const asksForMeaning = /^(?:what (?:is|are)|what[’']s|define|explain)(?: an?)? (?!the\b)[\p{L}-]+[\s?.!]*$/iu;

/** A question needs two things to be whole: what it is about, and what is to be known of it. */
const wordsOfWhole = 2;

/** Enough words make clear what is asked, however they are put. */
const wordsEnough = 4;

/** True when a question can be understood alone by its form, as far as it holds no word that points back. */
export function asksByItself(question: string, lang: OfficialLanguage, subjects: number): boolean {
  const asked = question.trim();
  if (subjects >= wordsEnough) return true;
  if (!openings[lang].test(asked) || (lang === 'en' && onlyAdds.test(asked))) return false;
  return subjects >= wordsOfWhole || (subjects === 1 && lang === 'en' && asksForMeaning.test(asked));
}
