import type { OfficialLanguage } from '#corpus/provision/language.ts';

/** The words by which a question shows that it leans on what was said before it. */
type PointingWords = {
  /** With these a turn adds to the one before it. */
  adds: RegExp;
  /** These join a turn to the one before it, be it an addition or a question of its own. */
  joins: RegExp;
  /** These point back wherever they stand. */
  always: RegExp;
  /** These point back where nothing in the question itself comes before them to which they could point. */
  pronouns: RegExp;
};

const pointingWords: Record<OfficialLanguage, PointingWords> = {
  en: {
    adds: /^(?:even|what about|how about)\b/i,
    joins: /^(?:and|but|or|so|also|then)\b[\s,]*/i,
    always:
      /\b(?:instead|(?:first|second|third|fourth|fifth|last|next|previous|following|preceding|other) (?:ones?|rule|article|paragraph|item|point|principle|resolution)|the (?:first|second|third|last|latter|former|next|previous)(?=[\s?.!]*$)|(?:that|this|it)(?= (?:over|up|down|off|too)\b)|(?:that|this)(?=[\s?.!]*$))/i,
    pronouns:
      /\b(?:it|its|this|they|them|their|those|these|ones|the same|he|she|him|her)\b|(?<!\b(?:rules?|articles?|paragraphs?|provisions?|principles?|guidelines?|says?|anything|something|everything) )\bthat\b/i,
  },
  fr: {
    adds: /^même\b/i,
    joins: /^(?:et|mais|ou|alors)\b[\s,]*/i,
    always:
      /\b(?:la|le|l[’']|au|à la|paragraphe|article|règle) ?(?:suivante?|précédente?|dernière?)\b|\b(?:cela|ça)\b/i,
    pronouns: /\b(?:il|elle|ils|elles|ce|celui|celle|ceux|leur|leurs|la même|le même)\b/i,
  },
  es: {
    adds: /^¿?\s*incluso\b/i,
    joins: /^¿?\s*(?:y|pero|o|entonces)\b[\s,¿]*/i,
    always:
      /\b(?:el|la|al|párrafo|artículo|regla) (?:siguiente|anterior|primer[oa]|segund[oa]|últim[oa])(?=[\s?.!]*$)|\beso\b/i,
    pronouns: /\b(?:esto|esa|ese|ellos|ellas|su|sus|l[oa] mism[oa])\b/i,
  },
  ru: {
    adds: /^даже(?=\s)/iu,
    joins: /^(?:а|и|но|или|тогда)\s+/iu,
    always: /(?:^|\s)(?:следующ|предыдущ)\p{L}*(?:\s+(?:пункт|стать|правил|абзац)\p{L}*)?(?=[\s?.!]*$)/iu,
    pronouns: /(?:^|\s)(?:это|этот|эта|они|их|его|её|ее|такой)(?=[\s?.,]|$)/iu,
  },
  zh: {
    adds: /^甚至/u,
    joins: /^(?:那么|那|而|还有)[，\s]*/u,
    always: /(?:下|上)一(?:个|项|条|段|款)/u,
    pronouns: /它|他们|她们|这个|那个/u,
  },
  ar: {
    adds: /^حتى/u,
    joins: /^(?:لكن\s+|إذن\s+|و)/u,
    always: /(?:التالي|السابق)\p{L}*(?=[\s؟.!]*$)/u,
    pronouns: /(?:^|\s)(?:هذا|هذه|ذلك|تلك|هم)(?=[\s؟.,]|$)/u,
  },
};

/** A question without the word that joins it to the turn before, and whether it had one. */
export function withoutJoint(question: string, lang: OfficialLanguage): { asked: string; isJoined: boolean } {
  const asked = question.trim();
  const joint = pointingWords[lang].joins.exec(asked)?.[0] ?? '';
  return { asked: asked.slice(joint.length), isJoined: joint !== '' };
}

/** True when the words of a question point to something outside it. `isSubject` tells whether words name a thing. */
export function pointsBack(question: string, lang: OfficialLanguage, isSubject: (words: string) => boolean): boolean {
  const { adds, always, pronouns } = pointingWords[lang];
  const asked = question.trim();
  if (adds.test(asked) || always.test(asked)) return true;
  const pronoun = pronouns.exec(asked);
  return pronoun !== null && !isSubject(asked.slice(0, pronoun.index));
}
