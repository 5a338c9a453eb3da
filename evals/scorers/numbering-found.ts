import type { InstrumentReport } from '#ingest/parse-report.ts';

/** Of the numbers that the catalogue expects, how many were found: `[found, expected]`. */
export function numberingScore(instruments: readonly InstrumentReport[]): readonly [number, number] {
  let found = 0;
  let due = 0;
  for (const { expected, gaps } of instruments.flatMap(({ numbering }) => numbering)) {
    if (!expected) continue;
    const count = expected.last - expected.first + 1;
    due += count;
    found += count - gaps.length;
  }
  return [found, due];
}
