import type { SubjectIndex } from '#corpus/subject-index/subject-index.ts';
import type { SubjectVectors } from '#corpus/subject-index/subject-vectors.ts';

/** The lines of provisions as they are compared: each line's vector is a row, and the mean of each provision's a row too. */
export type ComparedLines = {
  provisions: readonly { id: string; rows: readonly number[] }[];
  vectors: Float32Array;
  means: Float32Array;
};

/** How near a question comes to a provision's lines: the cosine of the nearest, and what they say together. */
export type Likeness = { id: string; nearest: number; likeness: number };

/** How much the second line counts beside the nearest: one alone may be near by chance. */
const secondShare = 0.3;

/** Provisions whose lines are this far down as a whole have no single one that is near. */
const comparedMax = 200;

/** How near a question's vector comes to the lines of those wanted provisions that it resembles at all. */
export function likenessToLines(
  { provisions, vectors, means }: ComparedLines,
  question: Float32Array,
  isWanted: (id: string) => boolean,
): Likeness[] {
  const wholes = provisions.flatMap(({ id, rows }, at) =>
    isWanted(id) ? [{ id, rows, whole: dotOfRow(means, at, question) }] : [],
  );
  const nearest = wholes.sort((one, other) => other.whole - one.whole).slice(0, comparedMax);
  return nearest.map(({ id, rows }) => ({ id, ...likenessOf(rows.map((row) => dotOfRow(vectors, row, question))) }));
}

function likenessOf(cosines: readonly number[]): Pick<Likeness, 'nearest' | 'likeness'> {
  const [nearest = -1, second = nearest] = cosines.toSorted((one, other) => other - one);
  return { nearest, likeness: (1 - secondShare) * nearest + secondShare * second };
}

/** Finds the vectors of the lines; a line that has none yet is left out. */
export function comparedLines(subjects: SubjectIndex, { lines, vectors }: SubjectVectors): ComparedLines {
  const rowOf = new Map(lines.map((line, row) => [line, row]));
  const dimension = vectors.length / Math.max(lines.length, 1);
  const provisions = subjects.flatMap(({ id, asked }) => {
    const rows = asked.map((line) => rowOf.get(line)).filter((row) => row !== undefined);
    return rows.length > 0 ? [{ id, rows }] : [];
  });
  const means = new Float32Array(provisions.length * dimension);
  for (const [at, { rows }] of provisions.entries()) {
    for (const row of rows) {
      for (let column = 0; column < dimension; column++) {
        const value = (vectors[row * dimension + column] ?? 0) / rows.length;
        means[at * dimension + column] = (means[at * dimension + column] ?? 0) + value;
      }
    }
  }
  return { provisions, vectors, means };
}

/** The vectors of these lines, a row each; null where none of them has one yet. */
export function vectorsOf(wanted: readonly string[], { lines, vectors }: SubjectVectors): Float32Array | null {
  const dimension = vectors.length / Math.max(lines.length, 1);
  const isWanted = new Set(wanted);
  const rows = lines.flatMap((line, row) => (isWanted.has(line) ? [row] : []));
  const taken = new Float32Array(rows.length * dimension);
  for (const [at, row] of rows.entries())
    taken.set(vectors.subarray(row * dimension, (row + 1) * dimension), at * dimension);
  return rows.length > 0 ? taken : null;
}

/** The best cosine of a question to any of these rows. */
export function nearestRow(vectors: Float32Array, question: Float32Array): number {
  let nearest = -1;
  for (let row = 0; row * question.length < vectors.length; row++)
    nearest = Math.max(nearest, dotOfRow(vectors, row, question));
  return nearest;
}

/** Four sums at once take half as long as one: no addition waits for the one before. */
function dotOfRow(vectors: Float32Array, row: number, question: Float32Array): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let at = 0, place = row * question.length; at < question.length; at += 4, place += 4) {
    first += (vectors[place] ?? 0) * (question[at] ?? 0);
    second += (vectors[place + 1] ?? 0) * (question[at + 1] ?? 0);
    third += (vectors[place + 2] ?? 0) * (question[at + 2] ?? 0);
    fourth += (vectors[place + 3] ?? 0) * (question[at + 3] ?? 0);
  }
  return first + second + third + fourth;
}
