/** Folded text, and for each of its UTF-16 units where in the original it begins and ends. */
export type FoldedText = { text: string; starts: number[]; ends: number[] };

const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const folds: readonly [RegExp, string][] = [
  [/\s/, ' '],
  [/[“”„‟«»″〝〞「」『』＂]/, '"'],
  [/[‘’‚‛′ʼ＇]/, "'"],
  [/[‐‑‒–—−]/, '-'],
];

/**
 * Makes texts comparable that differ only in how they were typeset: white space becomes one space, quotation marks
 * and hyphens one kind, ligatures letters; invisible characters go. Letters, case, figures and punctuation stay.
 */
export function foldText(original: string): FoldedText {
  const folded: FoldedText = { text: '', starts: [], ends: [] };
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    append(folded, foldCharacter(character), at, end);
    at = end;
  }
  return folded;
}

/** The folded text alone, without white space at its ends. */
export function folded(original: string): string {
  return foldText(original).text.trim();
}

function foldCharacter(character: string): string {
  if (invisible.test(character)) return '';
  const fold = folds.find(([pattern]) => pattern.test(character));
  return fold ? fold[1] : character.normalize('NFKC');
}

function append(folded: FoldedText, replacement: string, start: number, end: number): void {
  if (replacement === ' ' && folded.text.endsWith(' ')) return;
  folded.text += replacement;
  for (let unit = 0; unit < replacement.length; unit++) {
    folded.starts.push(start);
    folded.ends.push(end);
  }
}
