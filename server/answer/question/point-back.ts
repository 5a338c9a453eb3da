import type { OfficialLanguage } from '#corpus/provision/language.ts';
import { formatProvisionId, parseProvisionId } from '#corpus/provision/provision-id.ts';

/** Words with which a question steps from the provision that was spoken of to another. */
type Steps = { next: RegExp; previous: RegExp; ordinals: readonly RegExp[] };

const steps: Record<OfficialLanguage, Steps> = {
  en: {
    next: /\b(?:next|following|after that)\b/i,
    previous: /\b(?:previous|preceding|before that)\b/i,
    ordinals: [/\bfirst\b/i, /\bsecond\b/i, /\bthird\b/i, /\bfourth\b/i, /\bfifth\b/i],
  },
  fr: {
    next: /\bsuivante?\b/i,
    previous: /\bprécédente?\b/i,
    ordinals: [/\bpremi(?:er|ère)\b/i, /\b(?:deuxième|seconde?)\b/i, /\btroisième\b/i, /\bquatrième\b/i],
  },
  es: {
    next: /\bsiguiente\b/i,
    previous: /\banterior\b/i,
    ordinals: [/\bprimer[oa]?\b/i, /\bsegund[oa]\b/i, /\btercer[oa]?\b/i, /\bcuart[oa]\b/i],
  },
  ru: {
    next: /следующ/iu,
    previous: /предыдущ/iu,
    ordinals: [/перв(?:ое|ая|ый|ом|ую)/iu, /втор(?:ое|ая|ой|ом|ую)/iu, /трет(?:ье|ья|ий|ьем)/iu],
  },
  zh: { next: /下一/u, previous: /上一/u, ordinals: [/第一(?:个|项|条)/u, /第二(?:个|项|条)/u, /第三(?:个|项|条)/u] },
  ar: { next: /التالي/u, previous: /السابق/u, ordinals: [/الأول/u, /الثاني/u, /الثالث/u] },
};

/**
 * The provision to which a question points that names none itself: "what about (d)?", "the next rule", "the second
 * one". `spokenOf` are the provisions of the turns before, the last one last. Empty where it points to nothing.
 */
export function pointBack(question: string, lang: OfficialLanguage, spokenOf: readonly string[]): string[] {
  const last = spokenOf.at(-1);
  if (!last) return [];
  const { next, previous, ordinals } = steps[lang];
  const item = /\(([a-z]{1,4}|\d{1,2})\)/i.exec(question)?.[1];
  if (item) return siblings(last, item.toLowerCase());
  if (next.test(question)) return neighbour(last, 1);
  if (previous.test(question)) return neighbour(last, -1);
  const place = ordinals.findIndex((ordinal) => ordinal.test(question));
  return spokenOf.slice(place, place + 1).filter(() => place >= 0);
}

/** The item beside the one spoken of, or below it: which of the two exists is for the index to say. */
function siblings(id: string, step: string): string[] {
  const place = parseProvisionId(id);
  if (!place) return [];
  const { instrument, locator } = place;
  const beside = { ...locator, path: [...locator.path.slice(0, -1), step] };
  const below = { ...locator, path: [...locator.path, step] };
  const ids = [formatProvisionId(instrument, below)];
  return locator.path.length > 1 ? [...ids, formatProvisionId(instrument, beside)] : ids;
}

function neighbour(id: string, distance: number): string[] {
  const place = parseProvisionId(id);
  const number = Number(place?.locator.path[0]);
  if (!place || !Number.isInteger(number)) return [];
  const path = [String(number + distance)];
  return [formatProvisionId(place.instrument, { ...place.locator, path })];
}
