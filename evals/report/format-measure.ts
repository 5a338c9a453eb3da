import type { Measure } from '../measures/aggregate.ts';

/** `0.83 of 254 (0.78–0.87)`: never a figure without what it rests on. */
export function formatMeasure({ value, counted, low, high }: Omit<Measure, 'name' | 'cases'>): string {
  return `${value.toFixed(3)} of ${Math.round(counted)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}
