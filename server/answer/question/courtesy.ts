import { type OfficialLanguage, officialLanguages } from '#corpus/provision/language.ts';

/** Greetings, thanks and the like, which ask for nothing; a turn of these words only is a courtesy. */
const courtesies: Record<OfficialLanguage, RegExp> = {
  en: /hello|hi|hey|good (?:morning|afternoon|evening|day|night)|thanks?(?: you)?(?: (?:so|very) much| a lot)?|thx|cheers|great|perfect|ok(?:ay)?|fine|good ?bye|bye|see you|please|you['’]?re welcome|welcome|yes|no|sure|nice|cool|got it|i see|how are you|who are you|test/iu,
  fr: /bonjour|bonsoir|salut|merci(?: beaucoup| bien)?|au revoir|parfait|d['’]accord|ok|oui|non|très bien|super|ça va/iu,
  es: /hola|buen[oa]s? (?:días|tardes|noches|día)|(?:muchas )?gracias|adiós|hasta luego|perfecto|vale|de acuerdo|ok|sí|no|muy bien|genial/iu,
  ru: /здравствуй(?:те)?|привет|добр(?:ый|ое|ой) (?:день|утро|вечер|ночи)|(?:большое )?спасибо(?: большое)?|благодарю|до свидания|пока|хорошо|ладно|отлично|ок|да|нет/iu,
  zh: /你好|您好|早上好|晚上好|谢谢(?:你|您)?|多谢|再见|好的?|行|是的?|不是/u,
  ar: /مرحبا|أهلا|السلام عليكم|صباح الخير|مساء الخير|شكرا(?: جزيلا)?|مع السلامة|حسنا|نعم|لا|ممتاز/u,
};

/** The language in which a turn is a mere courtesy, the likely one before the others; null where it is none. */
export function courtesyIn(turn: string, likely: OfficialLanguage): OfficialLanguage | null {
  return [likely, ...officialLanguages].find((lang) => isCourtesy(turn, lang)) ?? null;
}

/** True for a turn that only greets, thanks or agrees; such words open many a question and then say nothing of it. */
export function isCourtesy(turn: string, lang: OfficialLanguage): boolean {
  const { source, flags } = courtesies[lang];
  const bare = turn
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}'’\s]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  // Taken out one by one and never tried in another division: a pattern repeated over them all could take for ever.
  const rest = bare.replace(new RegExp(`(?<=^| )(?:${source})(?= |$)`, `${flags}g`), '');
  return bare !== '' && rest.trim() === '';
}
