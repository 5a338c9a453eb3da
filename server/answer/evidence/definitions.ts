import { isOfficialLanguage, type OfficialLanguage } from '#corpus/provision/language.ts';
import { contentStemsOf } from '../text/words.ts';

const patterns: Record<OfficialLanguage, RegExp> = {
  en: /(?:^|[.;:]\s+|,\s+)(?:the term\s+)?["“']?([\p{L}][\p{L}\s-]{2,50}?)["”']?\s+(?:shall (?:refer to|mean)|means?(?!\s+of\b)|refers? to|is defined as|is (?:a|an) [\p{L}\s]+ (?:who|which)|should be understood)\b/giu,
  fr: /(?:l['’]expression|le terme|les termes|on entend par)\s+["«]?\s?([\p{L}][\p{L}\s-]{2,50}?)\s?["»]?\s*(?:,|désigne|s['’]entend|signifie)/giu,
  es: /(?:por|el término|la expresión)\s+["«]([\p{L}][\p{L}\s-]{2,50}?)["»]\s*(?:,|se entiende|significa|designa)/giu,
  ru: /(?:термин|выражение|под)\s+["«]([\p{L}][\p{L}\s-]{2,50}?)["»]\s*(?:,|означает|понимается)/giu,
  zh: /["“]([\p{L}]{2,20})["”](?:是指|系指|一词)/gu,
  ar: /(?:تعبير|مصطلح|يقصد ب)\s*["«]([\p{L}\s]{3,40}?)["»]/gu,
};

/** The terms that a provision says the meaning of, in lower case, as it writes them. */
export function termsDefinedIn(text: string, lang: string): string[] {
  if (!isOfficialLanguage(lang)) return [];
  const terms = [...text.matchAll(patterns[lang])].map(([, term = '']) => bare(term));
  return terms.filter((term) => contentStemsOf(term, lang).size > 0);
}

// "For the purpose of these rules, solitary confinement shall refer to": what stands before the term is not of it.
function bare(term: string): string {
  return term
    .toLowerCase()
    .trim()
    .replace(/^(?:the|an?|in this context|these rules)\s+/u, '');
}
