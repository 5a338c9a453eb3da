import { createHash } from 'node:crypto';

// Long enough that no two sources of an answer share one, short enough that weak models copy it right.
const markLength = 6;

/** Sources under opaque marks: a model that cites by position or invents a mark cites nothing. */
export type SourceMarks = {
  /** In the order of the ids that were marked. */
  marks: readonly string[];
  /** The provision that a mark stands for; null where it stands for none. */
  provisionOf(mark: string): string | null;
};

/** Gives each provision its mark for one answer. */
export function markSources(ids: readonly string[], salt: string): SourceMarks {
  const marks = ids.map((id) => `s${createHash('sha256').update(`${salt} ${id}`).digest('hex').slice(0, markLength)}`);
  const byMark = new Map(marks.map((mark, at) => [mark, ids[at] ?? '']));
  return { marks, provisionOf: (mark) => byMark.get(mark) ?? null };
}
