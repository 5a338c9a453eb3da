import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';

/** Every provision that is cited or named exists, and at least one is cited. */
export function checkExists({ sources, references }: Claim): CheckResult {
  if (sources.length === 0) return { name: 'exists', passed: false, detail: 'The statement cites nothing.' };
  const invented = sources.filter(({ exists }) => !exists).map(({ id }) => id);
  const named = references.filter(({ status }) => status === 'no-such-provision').map(({ text }) => text);
  if (invented.length + named.length === 0) return { name: 'exists', passed: true };
  return {
    name: 'exists',
    passed: false,
    detail: `There is no such provision: ${[...invented, ...named].join(', ')}.`,
  };
}
