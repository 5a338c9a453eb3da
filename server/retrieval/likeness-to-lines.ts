import type { SubjectIndex } from '#corpus/subject-index/subject-index.ts';
import type { SubjectVectors } from '#corpus/subject-index/subject-vectors.ts';

/** The cosine of each provision's best line to a question's vector, by the provision's id. */
export function likenessToLines(
  { rows, ids }: LineRows,
  { vectors }: Pick<SubjectVectors, 'vectors'>,
  question: Float32Array,
): Map<string, number> {
  const best = new Map<string, number>();
  for (let at = 0; at < rows.length; at++) {
    const cosine = dotOfRow(vectors, (rows[at] ?? 0) * question.length, question);
    const id = ids[at] ?? '';
    if (cosine > (best.get(id) ?? -1)) best.set(id, cosine);
  }
  return best;
}

/** Which row of vectors belongs to which provision. */
export type LineRows = { rows: readonly number[]; ids: readonly string[] };

/** Finds the rows of the lines; a line that has no vector yet is left out. */
export function rowsOfLines(subjects: SubjectIndex, { lines }: Pick<SubjectVectors, 'lines'>): LineRows {
  const rowOf = new Map(lines.map((line, row) => [line, row]));
  const found = subjects.flatMap(({ id, asked }) =>
    asked.flatMap((line) => {
      const row = rowOf.get(line);
      return row === undefined ? [] : [{ id, row }];
    }),
  );
  return { rows: found.map(({ row }) => row), ids: found.map(({ id }) => id) };
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
