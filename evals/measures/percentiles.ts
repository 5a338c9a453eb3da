/** The median and the 95th percentile in milliseconds, as facts of a run; nothing for no times. */
export function percentiles(name: string, times: readonly number[]): Record<string, string> {
  if (times.length === 0) return {};
  const sorted = [...times].sort((one, other) => one - other);
  return { [name]: `p50 ${at(sorted, 0.5)} ms, p95 ${at(sorted, 0.95)} ms, ${times.length} times` };
}

function at(sorted: readonly number[], share: number): string {
  return sorted[Math.round(share * (sorted.length - 1))]!.toFixed(1);
}
