/** The last of some spans, in the order of the text, that begins at or before a place; the first where none does. */
export function lastBegun<T extends { start: number }>(spans: readonly T[], place: number): T | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return spans[low];
}
