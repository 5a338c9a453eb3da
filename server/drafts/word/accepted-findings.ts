import type { Finding, FindingKind } from '../finding.ts';

/** Kinds whose replacement stands for the very words that a finding is about. */
const replaceable: readonly FindingKind[] = [
  'no-such-provision',
  'inexact-quotation',
  'wrong-provision',
  'number-differs',
  'force-raised',
  'superseded',
  'citation-style',
];

/** Of the findings of these kinds, those whose replacement can be put in: one that is clear, and none in another. */
export function replacementsAmong(findings: readonly Finding[], kinds: ReadonlySet<FindingKind>): Finding[] {
  const taken: Finding[] = [];
  for (const finding of findings) {
    const isClear = finding.suggestions.length === 1 && replaceable.includes(finding.kind) && kinds.has(finding.kind);
    if (isClear && !taken.some((other) => other.start < finding.end && finding.start < other.end)) taken.push(finding);
  }
  return taken;
}

/** Of the findings, those whose source can be cited in a footnote behind the sentence. */
export function citationsAmong(findings: readonly Finding[], kinds: ReadonlySet<FindingKind>): Finding[] {
  return findings.filter(({ kind, provision }) => kind === 'could-be-cited' && kinds.has(kind) && provision !== null);
}
