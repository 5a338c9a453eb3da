import type { OfficialLanguage } from '#corpus/provision/language.ts';

/** Words that open a condition or an exception to what the same sentence says. */
export const exceptionMarkers: Readonly<Record<OfficialLanguage, RegExp>> = {
  en: /\b(?:unless|except(?:ed)?|provided|subject to|save (?:in|as|where|when)|without prejudice|however|only if|only when|if|when)\b/iu,
  fr: /\b(?:sauf|à moins|sous réserve|à condition|excepté|toutefois|si|lorsqu)/iu,
  es: /\b(?:salvo|a menos que|excepto|con sujeción|siempre que|sin perjuicio|no obstante|si|cuando)\b/iu,
  ru: /(?:если|кроме|за исключением|при условии|однако|без ущерба)/iu,
  zh: /(?:除非|除|但|如果|如|的情况下)/u,
  ar: /(?:إلا|ما لم|شريطة|رهنا|باستثناء|إذا|دون الإخلال)/u,
};
