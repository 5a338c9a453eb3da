import type { OfficialLanguage } from '#corpus/provision/language.ts';

/** What a question may ask of an instrument as a whole, beside what it says: what came after it, since when it is, its gist. */
export type AboutInstrument = 'followers' | 'date' | 'summary';

const patterns: Record<OfficialLanguage, Record<AboutInstrument, RegExp>> = {
  en: {
    followers:
      /\b(?:which|what) (?:later |newer |next )?(?:resolutions?|instruments?|texts?) (?:came (?:next |directly )?after|come after|follow(?:s|ed)?|succeed(?:s|ed)?|replace[sd]?)\b|\bwhat (?:came|comes) after\b|\bwhat (?:followed|replaced|succeeded)\b|\b(?:the )?successors? (?:of|to)\b/i,
    date: /\bwhen (?:was|were|did) .*\b(?:adopt(?:ed)?|passed|proclaimed|approved|pass)\b|\b(?:date|year|day) of (?:the )?adoption\b|\b(?:in |on )?(?:what|which) (?:year|date|day)\b.*\badopted\b/i,
    summary:
      /^\W*(?:please )?(?:can you |could you )?(?:summari[sz]e|sum up|give (?:me )?(?:an? )?(?:short |brief )?(?:summary|overview) of|(?:an? )?(?:summary|overview) of)\b/i,
  },
  fr: {
    followers: /quelle résolution (?:a suivi|suit|remplace|a remplacé)|qu[’']est-ce qui a (?:suivi|remplacé)/i,
    date: /quand .*adopté|date d[’']adoption|en quelle année .*adopté/i,
    summary: /^\W*(?:résume[zr]?|fai(?:s|tes)[ -](?:moi )?un résumé)/i,
  },
  es: {
    followers: /qué resolución (?:siguió|sigue|vino después|reemplaz\p{L}+|sustituy\p{L}+)/iu,
    date: /cuándo .*(?:aprob|adopt)\p{L}+|fecha de (?:aprobación|adopción)|en qué año .*(?:aprob|adopt)\p{L}+/iu,
    summary: /^\W*(?:resum[ea]\p{L}*|haz(?:me)? un resumen)/iu,
  },
  ru: {
    followers: /какая резолюция (?:последовала|следует|была принята после|заменила)/iu,
    date: /когда .*принят\p{L}*|дата принятия|в каком году .*принят\p{L}*/iu,
    summary: /^\P{L}*(?:резюмируй\p{L}*|кратко изложи\p{L}*|перескажи\p{L}*)/iu,
  },
  zh: {
    followers: /之后(?:是|有)?哪(?:项|个|一)/u,
    date: /(?:何时|什么时候|哪一?年).*通过|通过日期/u,
    summary: /^(?:请)?(?:概括|总结|摘要|概述)/u,
  },
  ar: {
    followers: /(?:أي قرار|ما القرار) (?:تلا|جاء بعد|حل محل)/u,
    date: /متى (?:اعتمد|تم اعتماد)|تاريخ اعتماد/u,
    summary: /^(?:لخص|أوجز)/u,
  },
};

/** The question about an instrument that these words ask, and the words that ask it; null where they ask something else. */
export function asksAboutInstrument(
  question: string,
  lang: OfficialLanguage,
): { what: AboutInstrument; words: string } | null {
  for (const what of ['followers', 'date', 'summary'] as const) {
    const words = patterns[lang][what].exec(question)?.[0];
    if (words !== undefined) return { what, words };
  }
  return null;
}
