/** A recognized word apart from a raised mark at its end; `mark` is empty where there is none, null where it can't be read. */
export type MarkedWord = { text: string; mark: string | null };

/**
 * Parts the mark of a note from the word before it. Small raised digits are often misread as quotation marks and
 * other signs: those that can't stand where they are were a mark, and their letters are lost.
 */
export function partMark(text: string, raised: string, quoteIsOpen: boolean): MarkedWord {
  if (raised === '' || raised.length >= text.length) return { text, mark: '' };
  const before = text.slice(0, -raised.length);
  if (/^\d{1,3}$/.test(raised)) return { text: before, mark: raised };
  return isMisread(raised, before, quoteOpenAfter(before, quoteIsOpen))
    ? { text: before, mark: null }
    : { text, mark: '' };
}

function isMisread(raised: string, before: string, quoteIsOpen: boolean): boolean {
  if (/[®©™*°?»#%&\d]/.test(raised)) return true;
  if (/^[”"]$/.test(raised)) return !quoteIsOpen;
  // An apostrophe ends a word; it never follows a comma or a stop.
  return /^[’']{1,2}$/.test(raised) && /[,.;:)]$/.test(before);
}

/** Whether a quotation is open after these words, given whether one was open before. */
export function quoteOpenAfter(text: string, openBefore: boolean): boolean {
  const last = Math.max(text.lastIndexOf('“'), text.lastIndexOf('”'));
  return last < 0 ? openBefore : text[last] === '“';
}
