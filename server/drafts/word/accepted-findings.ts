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

/** Of the findings of these kinds, those that can be carried out: a replacement put in, or a source cited in a footnote. */
export function acceptedAmong(findings: readonly Finding[], kinds: ReadonlySet<FindingKind>): Finding[] {
  const meant = findings.filter(({ kind }) => kinds.has(kind));
  return [...replacementsAmong(meant), ...meant.filter(isToBeCited)];
}

/** Of several replacements nobody said which one, and none can be put in in another. */
function replacementsAmong(findings: readonly Finding[]): Finding[] {
  const taken: Finding[] = [];
  for (const finding of findings) {
    const isClear = finding.suggestions.length === 1 && replaceable.includes(finding.kind);
    if (isClear && !taken.some((other) => other.start < finding.end && finding.start < other.end)) taken.push(finding);
  }
  return taken;
}

/** Of this kind the source is put into a footnote behind the words, which stay. */
export function isToBeCited({ kind }: Finding): boolean {
  return kind === 'could-be-cited';
}
