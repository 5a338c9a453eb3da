import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';

/** Everything in quotation marks stands in a source that is cited for it, letter for letter. */
export function checkQuotation({ quotations }: Claim): CheckResult {
  const altered = quotations.filter(({ found }) => found === null).map(({ text }) => `“${text}”`);
  if (altered.length === 0) return { name: 'quotation', passed: true };
  return { name: 'quotation', passed: false, detail: `Not in the provision cited: ${altered.join(' ')}` };
}
