import type { SubjectIndex } from '#corpus/subject-index/subject-index.ts';
import type { SubjectVectors } from '#corpus/subject-index/subject-vectors.ts';

/** A provision's id with the rows of its lines among the vectors. */
export type LineRows = { id: string; rows: readonly number[] };

/** How near a question comes to a provision's lines: the cosine of the nearest, and what they say together. */
export type Likeness = { id: string; nearest: number; likeness: number };

/** How much the second line counts beside the nearest: one alone may be near by chance. */
const secondShare = 0.3;

/** How near a question's vector comes to the lines of each provision. */
export function likenessToLines(
  lines: readonly LineRows[],
  { vectors }: Pick<SubjectVectors, 'vectors'>,
  question: Float32Array,
): Likeness[] {
  return lines.map(({ id, rows }) => {
    let [nearest, second] = [-1, -1];
    for (const row of rows) {
      const cosine = dotOfRow(vectors, row * question.length, question);
      if (cosine > nearest) [nearest, second] = [cosine, nearest];
      else if (cosine > second) second = cosine;
    }
    const likeness = rows.length > 1 ? (1 - secondShare) * nearest + secondShare * second : nearest;
    return { id, nearest, likeness };
  });
}

/** Finds the rows of the lines; a line that has no vector yet is left out. */
export function rowsOfLines(subjects: SubjectIndex, { lines }: Pick<SubjectVectors, 'lines'>): LineRows[] {
  const rowOf = new Map(lines.map((line, row) => [line, row]));
  return subjects.flatMap(({ id, asked }) => {
    const rows = asked.map((line) => rowOf.get(line)).filter((row) => row !== undefined);
    return rows.length > 0 ? [{ id, rows }] : [];
  });
}

/** Four sums at once take half as long as one: no addition waits for the one before. */
function dotOfRow(vectors: Float32Array, start: number, question: Float32Array): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let at = 0; at < question.length; at += 4) {
    const row = start + at;
    first += (vectors[row] ?? 0) * (question[at] ?? 0);
    second += (vectors[row + 1] ?? 0) * (question[at + 1] ?? 0);
    third += (vectors[row + 2] ?? 0) * (question[at + 2] ?? 0);
    fourth += (vectors[row + 3] ?? 0) * (question[at + 3] ?? 0);
  }
  return first + second + third + fourth;
}
