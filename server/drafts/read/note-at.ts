import type { DraftFootnote } from '../draft.ts';
import { lastBegun } from './last-begun.ts';

/** The footnote in which a place stands; the footnotes come in the order of the text. */
export function noteAt(footnotes: readonly DraftFootnote[], place: number): DraftFootnote | null {
  const note = lastBegun(footnotes, place);
  return note && note.start <= place && place < note.end ? note : null;
}

/** What of a span stands in the part that it begins in: the body, or one footnote. */
export function withinPart<T extends { start: number; end: number }>(span: T, footnotes: readonly DraftFootnote[]): T {
  const note = noteAt(footnotes, span.start);
  const end = note ? note.end : (footnotes.find(({ start }) => start > span.start)?.start ?? span.end);
  return end < span.end ? { ...span, end } : span;
}
