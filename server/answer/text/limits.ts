import { isOfficialLanguage, type OfficialLanguage } from '#corpus/provision/language.ts';

/** How a language opens a sentence that takes something back from, or adds a condition to, the one before it. */
const openings: Record<OfficialLanguage, RegExp> = {
  en: /^(?:however|nevertheless|notwithstanding|this|these|such|it|they|in (?:no|such|these|exceptional|any) |unless|except|save|provided|subject to|where|when|if|the (?:same|foregoing)|exceptions?|only|but|in particular)\b/i,
  fr: /^(?:toutefois|cependant|néanmoins|nonobstant|ces?|cette|ils?|elles?|sauf|excepté|à condition|sous réserve|lorsque|si|en aucun|seul|mais)\b/i,
  es: /^(?:sin embargo|no obstante|est[aeo]s?|dich[oa]s?|salvo|excepto|a menos|siempre que|con sujeción|cuando|si|en ningún|solo|sólo|pero)\b/i,
  ru: /^(?:однако|тем не менее|несмотря|эт\p{L}*|такие|такой|он[аио]?|за исключением|кроме|если|при условии|когда|ни при|только|но)(?=[\s,])/iu,
  zh: /^(?:但|然而|不过|除|除非|如果|如|这|此|该|其|只有|任何情况下|在不)/u,
  ar: /^(?:غير أن|إلا|ومع ذلك|على أن|شريطة|بشرط|هذا|هذه|ولا|لا يجوز|إذا|عندما|باستثناء|ما لم)/u,
};

/** Words by which a sentence limits or excepts from what it says, wherever they stand in it. */
const conditions: Record<OfficialLanguage, RegExp> = {
  en: /\b(?:unless|except(?:ion(?:al|s)?|ing)?|provided that|subject to|save (?:where|when|for|as|in)|only|without prejudice|other than|if|when(?:ever)?|where|until|as long as|to the extent|in so far as|insofar as|notwithstanding)\b/gi,
  fr: /\b(?:sauf|à moins|excepté|exceptionnel\w*|à condition|sous réserve|sans préjudice|hormis|seulement|uniquement|ne\b.{1,40}\bque|lorsqu\w*|si|jusqu|dans la mesure|nonobstant)(?=[\s,’'.;])/gi,
  es: /\b(?:salvo|a menos que|excepto|excepcional\w*|siempre que|con sujeción|sin perjuicio|solo|sólo|únicamente|cuando|si|hasta|en la medida|no obstante)\b/gi,
  ru: /(?:если|кроме|за исключением|исключительн\p{L}*|при условии|без ущерба|только|лишь|когда|до тех пор|в той мере|несмотря)/giu,
  zh: /(?:除非|除.{0,12}外|例外|但书|只有|仅|如果|若|在不影响|以.{0,8}为限|条件)/gu,
  ar: /(?:إلا|ما لم|باستثناء|استثنائي\p{L}*|شريطة|بشرط|رهنا|دون المساس|فقط|إذا|عندما|حتى|بقدر ما)/gu,
};

/** True for a sentence that can't be left out behind one that is quoted: it says when that one does not hold. */
export function limitsWhatPrecedes(sentence: string, lang: string): boolean {
  return isOfficialLanguage(lang) && openings[lang].test(sentence.trimStart());
}

/** The words of a text by which it sets a condition or an exception, in lower case, in order. */
export function conditionsIn(text: string, lang: string): string[] {
  if (!isOfficialLanguage(lang)) return [];
  return [...text.matchAll(conditions[lang])].map(([words]) => words.toLowerCase());
}
