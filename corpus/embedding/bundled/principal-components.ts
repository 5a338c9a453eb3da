/** Turns that bring less than this any nearer to the axes are left out. */
const negligible = 1e-9;

/** More rounds than a symmetric matrix of a few hundred rows ever needs. */
const roundsMax = 30;

/** The directions in which vectors differ the most, as rows, the strongest first; by Jacobi's method. */
export function principalComponents(vectors: readonly Float32Array[], wanted: number): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const matrix = covarianceOf(vectors, size);
  const turns = Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (_, at) => (row === at ? 1 : 0)),
  );
  for (let round = 0; round < roundsMax; round++) {
    let largest = 0;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const off = Math.abs(matrix[p]?.[q] ?? 0);
        largest = Math.max(largest, off);
        if (off > negligible) rotate(matrix, turns, p, q);
      }
    }
    if (largest < negligible) break;
  }
  const order = [...turns.keys()].sort((one, other) => (matrix[other]?.[other] ?? 0) - (matrix[one]?.[one] ?? 0));
  return order.slice(0, wanted).map((at) => turns[at] ?? new Float64Array(size));
}

/** A vector in the coordinates of those directions. */
export function project(vector: ArrayLike<number>, components: readonly Float64Array[]): Float32Array {
  return Float32Array.from(components, (component) => {
    let sum = 0;
    for (let at = 0; at < component.length; at++) sum += (component[at] ?? 0) * (vector[at] ?? 0);
    return sum;
  });
}

function covarianceOf(vectors: readonly Float32Array[], size: number): Float64Array[] {
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors) {
    for (let p = 0; p < size; p++) {
      const row = matrix[p] ?? new Float64Array();
      const weight = (vector[p] ?? 0) / vectors.length;
      for (let q = 0; q < size; q++) row[q] = (row[q] ?? 0) + weight * (vector[q] ?? 0);
    }
  }
  return matrix;
}

/** Turns the plane of p and q so that the matrix has nothing left between them; `turns` are kept as rows. */
function rotate(matrix: Float64Array[], turns: Float64Array[], p: number, q: number): void {
  const at = (row: number, column: number) => matrix[row]?.[column] ?? 0;
  const theta = (at(q, q) - at(p, p)) / (2 * at(p, q));
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of matrix) turn(row, p, q, cosine, sine);
  turnRows(matrix, p, q, cosine, sine);
  turnRows(turns, p, q, cosine, sine);
}

function turn(row: Float64Array, p: number, q: number, cosine: number, sine: number): void {
  const [one, other] = [row[p] ?? 0, row[q] ?? 0];
  row[p] = cosine * one - sine * other;
  row[q] = sine * one + cosine * other;
}

function turnRows(rows: Float64Array[], p: number, q: number, cosine: number, sine: number): void {
  const [one, other] = [rows[p] ?? new Float64Array(), rows[q] ?? new Float64Array()];
  for (let at = 0; at < one.length; at++) {
    const [first, second] = [one[at] ?? 0, other[at] ?? 0];
    one[at] = cosine * first - sine * second;
    other[at] = sine * first + cosine * second;
  }
}
