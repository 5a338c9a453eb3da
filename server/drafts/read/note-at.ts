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

/** What of a span stands in the part that it begins in: the body, or one footnote. */
export function withinPart<T extends { start: number; end: number }>(span: T, footnotes: readonly DraftFootnote[]): T {
  const note = noteAt(footnotes, span.start);
  const end = note ? note.end : (footnotes.find(({ start }) => start > span.start)?.start ?? span.end);
  return end < span.end ? { ...span, end } : span;
}
