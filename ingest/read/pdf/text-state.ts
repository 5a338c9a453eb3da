/** A transformation as PDF writes it: `[a, b, c, d, e, f]`. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** Reads a matrix from an operator's arguments, whether they come as six numbers or as one list. */
export function toMatrix(values: ArrayLike<unknown>): Matrix {
  const at = (index: number, missing: number) => (index < values.length ? Number(values[index]) : missing);
  return [at(0, 1), at(1, 0), at(2, 0), at(3, 1), at(4, 0), at(5, 0)];
}

/** The part of the graphics state that decides where letters stand; `save` and `restore` keep and bring back all of it. */
export type GraphicsState = {
  matrix: Matrix;
  font: string;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  /** 1 is the font's own width. */
  scale: number;
  leading: number;
  rise: number;
};

export function initialState(matrix: Matrix): GraphicsState {
  return { matrix, font: '', size: 0, characterSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 };
}
