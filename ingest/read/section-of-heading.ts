import { arabicLetterNames } from '#corpus/provision/numerals.ts';
import { romanValue } from './printed-number.ts';
import { sectionNumber } from './section-number.ts';

/** The section that a heading opens, and how deep: `III` is `3` at 0, `B. Scope` is `b` at 1. */
export type HeadingSection = { id: string; depth: 0 | 1 };

/** Sections above a place in the text, the outer one first. */
export type Sections = readonly [string | null, string | null];

const namedLetter = new RegExp(`^(${arabicLetterNames.join('|')})(?:\\s*[-–—]|$)`);

/** True for a heading that begins with the name of an Arabic letter and a dash, as others with `B.` */
export function beginsWithNamedLetter(heading: string): boolean {
  const name = namedLetter.exec(heading);
  return name !== null && name[0] !== name[1];
}

/** Reads the number of a section from the head of a heading; null where it has none. */
export function sectionOfHeading(text: string): HeadingSection | null {
  const bare = sectionNumber(text) ?? romanValue(/^([IVX]+)[.．]?\s/.exec(text)?.[1] ?? '');
  if (bare) return { id: String(bare), depth: 0 };
  const capital = /^([A-Z])(?:[.．]?\s|$)/.exec(text)?.[1];
  if (capital) return { id: capital.toLowerCase(), depth: 1 };
  const place = (arabicLetterNames as readonly string[]).indexOf(namedLetter.exec(text)?.[1] ?? '');
  return place < 0 ? null : { id: String.fromCharCode(97 + place), depth: 1 };
}

/** The sections that are open below a heading. */
export function sectionsBelow([above]: Sections, { id, depth }: HeadingSection): Sections {
  return depth === 0 ? [id, null] : [above, id];
}
