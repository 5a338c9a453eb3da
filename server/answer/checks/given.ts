import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';

/** Every provision that is cited was among the sources. */
export function checkGiven({ sources }: Claim): CheckResult {
  const foreign = sources.filter(({ given }) => !given).map(({ id }) => id);
  if (foreign.length === 0) return { name: 'given', passed: true };
  return { name: 'given', passed: false, detail: `Not among the sources: ${foreign.join(', ')}.` };
}
