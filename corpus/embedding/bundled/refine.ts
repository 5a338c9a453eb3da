/** A text as the rows of its words, and the vector that a sentence encoder gives it. */
export type Lesson = { rows: readonly number[]; target: Float32Array };

export type RefineOptions = {
  epochs: number;
  batchSize: number;
  /** The lower, the harder a text is told from those beside it. */
  temperature: number;
  learningRate: number;
  /** Gives numbers in 0..1; the same numbers give the same vectors. */
  random: () => number;
  /** Called after each epoch with the mean loss. */
  progress: (epoch: number, loss: number) => void;
};

/** The usual constants of Adam. */
const adam = { mean: 0.9, square: 0.999, epsilon: 1e-8 };

/**
 * Moves word vectors so that the sum of a text's words points where the encoder points, and not where it points for
 * the other texts of its batch. Changes `vectors` in place.
 */
export function refine(
  vectors: Float32Array,
  dimension: number,
  lessons: readonly Lesson[],
  options: RefineOptions,
): void {
  const means = new Float32Array(vectors.length);
  const squares = new Float32Array(vectors.length);
  const order = lessons.map((_, at) => at);
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, options.random);
    let loss = 0;
    for (let start = 0; start < order.length; start += options.batchSize) {
      const batch = order.slice(start, start + options.batchSize).flatMap((at) => lessons[at] ?? []);
      const { gradients, sum } = gradientsOf(vectors, dimension, batch, options.temperature);
      loss += sum;
      step += 1;
      update({ vectors, means, squares, gradients, dimension, step, learningRate: options.learningRate });
    }
    options.progress(epoch, loss / lessons.length);
  }
}

/** The gradient of each row that the batch touches, and the loss over the batch. */
function gradientsOf(vectors: Float32Array, dimension: number, batch: readonly Lesson[], temperature: number) {
  const sums = batch.map(({ rows }) => sumOf(vectors, dimension, rows));
  const gradients = new Map<number, Float32Array>();
  let sum = 0;
  batch.forEach(({ rows, target }, at) => {
    const { unit, length } = sums[at] ?? { unit: new Float32Array(dimension), length: 1 };
    const likeness = batch.map((other) => dot(unit, other.target));
    const largest = Math.max(...likeness);
    const shares = likeness.map((value) => Math.exp((value - largest) / temperature));
    const total = shares.reduce((one, other) => one + other, 0);
    sum += 1 - (likeness[at] ?? 0) - Math.log((shares[at] ?? 0) / total + 1e-12);
    const pull = new Float32Array(dimension);
    batch.forEach((other, to) => {
      add(pull, other.target, (shares[to] ?? 0) / total / temperature);
    });
    add(pull, target, -1 / temperature - 1);
    // Only what turns the sum counts: its length is not part of the vector of a text.
    add(pull, unit, -dot(pull, unit));
    for (const row of rows) {
      const gradient = gradients.get(row) ?? new Float32Array(dimension);
      gradients.set(row, gradient);
      add(gradient, pull, 1 / length / batch.length);
    }
  });
  return { gradients, sum };
}

function sumOf(vectors: Float32Array, dimension: number, rows: readonly number[]) {
  const sum = new Float32Array(dimension);
  for (const row of rows) add(sum, vectors.subarray(row * dimension, (row + 1) * dimension), 1);
  const length = Math.sqrt(dot(sum, sum)) || 1;
  return { unit: sum.map((value) => value / length), length };
}

function update(state: {
  vectors: Float32Array;
  means: Float32Array;
  squares: Float32Array;
  gradients: ReadonlyMap<number, Float32Array>;
  dimension: number;
  step: number;
  learningRate: number;
}): void {
  const { vectors, means, squares, gradients, dimension, step, learningRate } = state;
  const rate = (learningRate * Math.sqrt(1 - adam.square ** step)) / (1 - adam.mean ** step);
  for (const [row, gradient] of gradients) {
    for (let column = 0; column < dimension; column++) {
      const at = row * dimension + column;
      const value = gradient[column] ?? 0;
      const mean = adam.mean * (means[at] ?? 0) + (1 - adam.mean) * value;
      const square = adam.square * (squares[at] ?? 0) + (1 - adam.square) * value * value;
      means[at] = mean;
      squares[at] = square;
      vectors[at] = (vectors[at] ?? 0) - (rate * mean) / (Math.sqrt(square) + adam.epsilon);
    }
  }
}

function add(sum: Float32Array, other: Float32Array, weight: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + weight * (other[at] ?? 0);
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const to = Math.floor(random() * (at + 1));
    [order[at], order[to]] = [order[to] ?? 0, order[at] ?? 0];
  }
}
