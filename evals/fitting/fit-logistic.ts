/** What one example looks like, by feature, and how far it is one: 1, 0 or in between. */
export type Example = { features: readonly number[]; target: number };

/** A fitted model: for each feature its mean, its spread and its weight in units of that spread. */
export type Logistic = { bias: number; means: number[]; spreads: number[]; weights: number[] };

const rounds = 60;

/** Fits a logistic model by Newton's method; `ridge` holds the weights back. The same examples give the same model. */
export function fitLogistic(examples: readonly Example[], ridge: number): Logistic {
  const size = examples[0]?.features.length ?? 0;
  const columns = [...Array(size).keys()].map((at) => examples.map(({ features }) => features[at] ?? 0));
  const means = columns.map(mean);
  const spreads = columns.map((column, at) => Math.sqrt(mean(column.map((x) => (x - (means[at] ?? 0)) ** 2))) || 1);
  const rows = examples.map(({ features }) => [
    1,
    ...features.map((x, at) => (x - (means[at] ?? 0)) / (spreads[at] ?? 1)),
  ]);
  let weights: number[] = Array(size + 1).fill(0);
  for (let round = 0; round < rounds; round++) weights = step(weights, rows, examples, ridge);
  const [bias = 0, ...others] = weights;
  return { bias, means, spreads, weights: others };
}

/** How likely an example is one. */
export function likelihood({ bias, means, spreads, weights }: Logistic, features: readonly number[]): number {
  const sum = features.reduce(
    (total, x, at) => total + ((x - (means[at] ?? 0)) / (spreads[at] ?? 1)) * (weights[at] ?? 0),
    bias,
  );
  return 1 / (1 + Math.exp(-sum));
}

function step(weights: readonly number[], rows: readonly number[][], examples: readonly Example[], ridge: number) {
  const slope = weights.map((weight, at) => (at === 0 ? 0 : ridge * weight));
  const curve = weights.map((_, at) =>
    weights.map((__, other) => (at === other && at > 0 ? ridge : at === other ? 1e-9 : 0)),
  );
  for (const [index, row] of rows.entries()) {
    const guess = 1 / (1 + Math.exp(-dot(row, weights)));
    const error = guess - (examples[index]?.target ?? 0);
    const certainty = guess * (1 - guess);
    for (let at = 0; at < row.length; at++) {
      const x = row[at] ?? 0;
      slope[at] = (slope[at] ?? 0) + error * x;
      const line = curve[at];
      if (line)
        for (let other = 0; other < row.length; other++)
          line[other] = (line[other] ?? 0) + certainty * x * (row[other] ?? 0);
    }
  }
  const move = solve(curve, slope);
  return weights.map((weight, at) => weight - (move[at] ?? 0));
}

/** Gauss's elimination; the ridge keeps the matrix from being singular. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const lines = matrix.map((line, at) => [...line, right[at] ?? 0]);
  for (let at = 0; at < lines.length; at++) {
    const pivot = lines[at]?.[at] || 1e-12;
    const own = (lines[at] ?? []).map((x) => x / pivot);
    lines[at] = own;
    for (let other = 0; other < lines.length; other++) {
      if (other === at) continue;
      const factor = lines[other]?.[at] ?? 0;
      lines[other] = (lines[other] ?? []).map((x, column) => x - factor * (own[column] ?? 0));
    }
  }
  return lines.map((line) => line.at(-1) ?? 0);
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, x, at) => sum + x * (other[at] ?? 0), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / Math.max(1, values.length);
}
