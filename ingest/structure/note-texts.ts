import { composeText, type NoteFinder } from './compose-text.ts';
import type { FootNote } from './foot-notes.ts';
import type { LineJoints } from './line-joints.ts';

/**
 * Finds the text of a note by its mark: the note on the same page, or the nearest before it where a text
 * refers to a note a second time, or the next after it.
 */
export function noteFinder(notes: readonly FootNote[], joints: LineJoints): NoteFinder {
  const texts = notes.map((note) => ({ ...note, text: composeText([note.lines], () => null, joints).text }));
  return (mark, page) => {
    const own = texts.filter((note) => note.mark === mark);
    if (page === null) return own[0]?.text ?? null;
    const here = own.find((note) => note.page === page);
    const before = own.findLast((note) => (note.page ?? 0) < page);
    return (here ?? before ?? own[0])?.text ?? null;
  };
}
