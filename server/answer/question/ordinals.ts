import type { OfficialLanguage } from '#corpus/provision/language.ts';

/** How each language says which one of a row is meant: the first to the fifth, and the last. */
const ordinals: Record<OfficialLanguage, { last: RegExp; nth: readonly RegExp[] }> = {
  en: {
    last: /\b(?:last|final)\b(?=(?: operative| preambular| model)? (?:rule|article|paragraph|principle|guideline|strategy)\b)/i,
    nth: ['first', 'second', 'third', 'fourth', 'fifth'].map(
      (word) =>
        new RegExp(
          `\\b${word}\\b(?=(?: operative| preambular| model)? (?:rule|article|paragraph|principle|guideline|strategy)\\b)`,
          'i',
        ),
    ),
  },
  fr: {
    last: /\bderni(?:er|ère) (?:règle|article|paragraphe|principe|stratégie)/i,
    nth: [
      /\bpremi(?:er|ère) (?:règle|article|paragraphe|principe)/i,
      /\b(?:deuxième|seconde?) (?:règle|article|paragraphe|principe)/i,
    ],
  },
  es: {
    last: /\búltim[oa] (?:regla|artículo|párrafo|principio|estrategia)|(?:regla|artículo|párrafo|principio) final\b/iu,
    nth: [/\bprimer[oa]? (?:regla|artículo|párrafo|principio)/i, /\bsegund[oa] (?:regla|artículo|párrafo|principio)/i],
  },
  ru: {
    last: /последн\p{L}+ (?:правил|стать|пункт|принцип|стратеги)/iu,
    nth: [/перв\p{L}+ (?:правил|стать|пункт|принцип)/iu, /втор\p{L}+ (?:правил|стать|пункт|принцип)/iu],
  },
  zh: { last: /最后一?(?:条|段|项|款)/u, nth: [] },
  ar: {
    last: /(?:القاعدة|المادة|الفقرة|المبدأ) الأخيرة?|(?:آخر) (?:قاعدة|مادة|فقرة|مبدأ)/u,
    nth: [/(?:القاعدة|المادة|الفقرة) الأولى/u],
  },
};

/** The place of the unit that a question means by its place in the row: 0 for the first, -1 for the last; else null. */
export function ordinalIn(question: string, lang: OfficialLanguage): number | null {
  const { last, nth } = ordinals[lang];
  if (last.test(question)) return -1;
  const place = nth.findIndex((ordinal) => ordinal.test(question));
  return place < 0 ? null : place;
}
