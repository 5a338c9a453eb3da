import type { Footnote } from '#corpus/provision/provision.ts';

/** The foot of a page whose lines ran together: `____ 4 5 6 2/3 Resolution 70/175, annex. …`. */
export type GluedFoot = {
  /** Before the foot. */
  body: string;
  marks: string[];
  notes: string[];
  /** Page numbers, job numbers and the like, in the order of the text. */
  furniture: string[];
};

const rule = /_{6,}/;
const furniture = /(?<=^|\s)(?:\d{1,3}\/\d{1,3}|\d{2}-\d{5}(?:\s?\([A-Z]\))?)(?=\s|$)/g;

/** Takes the foot of the page off; null where no line of underscores tells where it begins. */
export function gluedFoot(text: string): GluedFoot | null {
  const match = rule.exec(text);
  if (!match) return null;
  const foot = text.slice(match.index + match[0].length);
  const rest = foot.replace(furniture, ' ').trim();
  const marks = /^(?:\d{1,3}\s+)+/.exec(rest)?.[0].trim().split(/\s+/) ?? [];
  const notes = noteTexts(rest.replace(/^(?:\d{1,3}\s+)+/, ''), marks.length);
  const pageFurniture = [match[0], ...(foot.match(furniture) ?? [])];
  return notes ? { body: text.slice(0, match.index), marks, notes, furniture: pageFurniture } : null;
}

/** As many notes as there are marks, each ending with a full stop; null where the count does not fit. */
function noteTexts(text: string, count: number): string[] | null {
  const notes = text
    .split(/(?<=\.)\s+(?=\p{Lu})/u)
    .map((note) => note.trim())
    .filter((note) => note !== '');
  return notes.length === count ? notes : null;
}

/**
 * Takes marks that are glued to the words out of a text and puts the notes in their places. A number is a mark
 * only in the order of the notes and after punctuation, where no sentence goes on with a number.
 */
export function withoutMarks(
  text: string,
  pending: { mark: string; text: string }[],
): { text: string; footnotes: Footnote[] } {
  const footnotes: Footnote[] = [];
  let rest = text;
  while (pending[0]) {
    const { mark, text: note } = pending[0];
    const match = new RegExp(`(?<=[,.;:)”"]) ?${mark}(?=\\s+[\\p{Ll}(“"]|\\s*$)`, 'u').exec(rest);
    if (!match) break;
    rest = rest.slice(0, match.index) + rest.slice(match.index + match[0].length);
    footnotes.push({ mark, text: note, at: match.index });
    pending.shift();
  }
  return { text: rest, footnotes };
}
