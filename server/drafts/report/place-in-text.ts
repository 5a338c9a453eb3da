/** A place as editors count it: lines and columns from 1, columns in UTF-16 units. */
export type PlaceInText = { line: number; column: number };

/** Finds the line and column of offsets in a text. */
export function createPlaces(text: string): (offset: number) => PlaceInText {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
