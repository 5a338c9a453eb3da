import { textDirection } from '#corpus/provision/language.ts';

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0640]/g;
const hyphens = /[\u2010\u2011]/g;

/** The words of a text, without what only changes its look: invisible signs, kinds of hyphen and of space. */
export function foldedWords(text: string): string[] {
  return text.normalize('NFKC').replace(invisible, '').replace(hyphens, '-').split(/\s+/).filter(Boolean);
}

/**
 * The first place where two readings differ, with a few words around it in each; null where they agree.
 * White space between words and punctuation is no difference; right-to-left text is compared as a bag of words.
 */
export function firstDifference(one: string, other: string, lang: string): { one: string; other: string } | null {
  const [left, right] = [foldedWords(one), foldedWords(other)];
  const agree = textDirection(lang) === 'rtl' ? sorted(left) === sorted(right) : left.join('') === right.join('');
  if (agree) return null;
  const length = Math.max(left.length, right.length);
  const at = Array.from({ length }, (_, index) => index).find((index) => left[index] !== right[index]) ?? 0;
  const around = (words: string[]) => words.slice(Math.max(0, at - 2), at + 4).join(' ');
  return { one: around(left), other: around(right) };
}

function sorted(words: readonly string[]): string {
  return words
    .flatMap((word) => word.split(/(?<=[\p{P}])|(?=[\p{P}])/u))
    .sort()
    .join(' ');
}
