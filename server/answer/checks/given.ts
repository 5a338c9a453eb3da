import { isSameOrAncestor } from '#corpus/provision/provision-id.ts';
import type { Reference } from '#corpus/references/reference.ts';
import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { folded } from '../text/fold-text.ts';

/** Every provision that is cited was among the sources, and what a statement names is what it cites. */
export function checkGiven(claim: Claim): CheckResult {
  const foreign = claim.sources.filter(({ given }) => !given).map(({ id }) => id);
  if (foreign.length > 0)
    return { name: 'given', passed: false, detail: `Not among the sources: ${foreign.join(', ')}.` };
  const uncited = claim.references.filter((reference) => !isBacked(reference, claim)).map(({ text }) => text);
  if (uncited.length === 0) return { name: 'given', passed: true };
  return { name: 'given', passed: false, detail: `Named, but not what is cited: ${uncited.join(', ')}.` };
}

/** A place that is named is one that is cited, or one that a cited provision names itself. */
function isBacked({ provisions, text }: Reference, { sources }: Claim): boolean {
  if (provisions.length === 0) return true;
  if (provisions.some((id) => sources.some((source) => isSameOrAncestor(id, source.id)))) return true;
  const said = folded(sources.flatMap(({ passages }) => passages.map((passage) => passage.text)).join('\n'));
  return said.toLowerCase().includes(folded(text).toLowerCase());
}
