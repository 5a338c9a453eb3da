/** The same direction with length 1; a vector of zeros stays as it is. */
export function unitVector(vector: ArrayLike<number>): Float32Array {
  const unit = Float32Array.from(vector);
  const length = Math.hypot(...unit) || 1;
  for (let at = 0; at < unit.length; at++) unit[at] = (unit[at] ?? 0) / length;
  return unit;
}
