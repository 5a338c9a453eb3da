import type { OfficialLanguage } from '#corpus/provision/language.ts';

/** The words by which a question shows that it leans on what was said before it. */
type PointingWords = {
  /** With these a turn goes on where the one before it ended. */
  goesOn: RegExp;
  /** These point back wherever they stand. */
  always: RegExp;
  /** These point back where nothing in the question itself comes before them to which they could point. */
  pronouns: RegExp;
};

const pointingWords: Record<OfficialLanguage, PointingWords> = {
  en: {
    goesOn: /^(?:and|but|or|so|also|even|what about|how about|then)\b/i,
    always:
      /\b(?:instead|(?:first|second|third|fourth|fifth|last|next|previous|following|preceding|other) (?:ones?|rule|article|paragraph|item|point|principle|resolution)|the (?:first|second|third|last|latter|former|next|previous)(?=[\s?.!]*$)|(?:that|this|it)(?= (?:over|up|down|off|too)\b))\b/i,
    pronouns:
      /\b(?:it|its|this|they|them|their|those|these|ones|the same|he|she|him|her)\b|(?<!\b(?:rules?|articles?|paragraphs?|provisions?|principles?|guidelines?|says?|anything|something|everything) )\bthat\b/i,
  },
  fr: {
    goesOn: /^(?:et|mais|ou|alors|même)\b/i,
    always:
      /\b(?:la|le|l[’']|au|à la|paragraphe|article|règle) ?(?:suivante?|précédente?|dernière?)\b|\b(?:cela|ça)\b/i,
    pronouns: /\b(?:il|elle|ils|elles|ce|celui|celle|ceux|leur|leurs|la même|le même)\b/i,
  },
  es: {
    goesOn: /^¿?\s*(?:y|pero|o|entonces|incluso)\b/i,
    always:
      /\b(?:el|la|al|párrafo|artículo|regla) (?:siguiente|anterior|primer[oa]|segund[oa]|últim[oa])(?=[\s?.!]*$)|\beso\b/i,
    pronouns: /\b(?:esto|esa|ese|ellos|ellas|su|sus|l[oa] mism[oa])\b/i,
  },
  ru: {
    goesOn: /^(?:а|и|но|или|даже|тогда)(?=\s)/iu,
    always: /(?:^|\s)(?:следующ|предыдущ)\p{L}*(?:\s+(?:пункт|стать|правил|абзац)\p{L}*)?(?=[\s?.!]*$)/iu,
    pronouns: /(?:^|\s)(?:это|этот|эта|они|их|его|её|ее|такой)(?=[\s?.,]|$)/iu,
  },
  zh: {
    goesOn: /^(?:那|那么|而|还有|甚至)/u,
    always: /(?:下|上)一(?:个|项|条|段|款)/u,
    pronouns: /它|他们|她们|这个|那个/u,
  },
  ar: {
    goesOn: /^(?:و|لكن|حتى|إذن)/u,
    always: /(?:التالي|السابق)\p{L}*(?=[\s؟.!]*$)/u,
    pronouns: /(?:^|\s)(?:هذا|هذه|ذلك|تلك|هم)(?=[\s؟.,]|$)/u,
  },
};

/** True when the words of a question point to something outside it. `isSubject` tells whether words name a thing. */
export function pointsBack(question: string, lang: OfficialLanguage, isSubject: (words: string) => boolean): boolean {
  const { goesOn, always, pronouns } = pointingWords[lang];
  const asked = question.trim();
  if (goesOn.test(asked) || always.test(asked)) return true;
  const pronoun = pronouns.exec(asked);
  return pronoun !== null && !isSubject(asked.slice(0, pronoun.index));
}
