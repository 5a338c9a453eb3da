import type { DraftFootnote } from '../draft.ts';

/** The footnote in which a place stands; the footnotes come in the order of the text. */
export function noteAt(footnotes: readonly DraftFootnote[], place: number): DraftFootnote | null {
  let low = 0;
  let high = footnotes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((footnotes[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  const note = footnotes[low];
  return note && note.start <= place && place < note.end ? note : null;
}
