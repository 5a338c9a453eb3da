import { textDirection } from '#corpus/provision/language.ts';

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0640]/g;
const hyphens = /[\u2010\u2011]/g;

/** The words of a text, without what only changes its look: invisible signs, kinds of hyphen and of space. */
export function foldedWords(text: string): string[] {
  return text.normalize('NFKC').replace(invisible, '').replace(hyphens, '-').split(/\s+/).filter(Boolean);
}

/**
 * The first place where two readings differ, with a few letters around it in each; null where they agree.
 * White space between words and punctuation is no difference; right-to-left text is compared as a bag of words.
 */
export function firstDifference(one: string, other: string, lang: string): { one: string; other: string } | null {
  const [left, right] = [foldedWords(one), foldedWords(other)];
  const agree = textDirection(lang) === 'rtl' ? sorted(left) === sorted(right) : left.join('') === right.join('');
  if (agree) return null;
  const texts = [left.join(' '), right.join(' ')] as const;
  const at = [...texts[0]].findIndex((letter, index) => letter !== texts[1][index]);
  const around = (text: string) => excerpt(text, at < 0 ? texts[0].length : at);
  return { one: around(texts[0]), other: around(texts[1]) };
}

/** A few words around a place, cut between words where the script has any. */
function excerpt(text: string, at: number): string {
  const start = Math.max(0, at - 25);
  const before = start > 0 ? text.slice(start, at).replace(/^\S*\s(?=\S)/, '') : text.slice(0, at);
  const after = text.slice(at, at + 35).replace(/(?<=\S)\s\S*$/, '');
  return before + (text.length > at + 35 ? after : text.slice(at));
}

function sorted(words: readonly string[]): string {
  return words
    .flatMap((word) => word.split(/(?<=[\p{P}])|(?=[\p{P}])/u))
    .sort()
    .join(' ');
}
