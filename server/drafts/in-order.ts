import type { Finding } from './finding.ts';

const weight = { error: 0, warning: 1, hint: 2 } as const;

/** Findings in the order of the draft, each once; of two about the same words of the same kind, the graver. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(
    (one, other) => one.start - other.start || weight[one.severity] - weight[other.severity] || one.end - other.end,
  );
  const seen = new Set<string>();
  return sorted.filter(({ kind, start, end }) => {
    const key = `${kind} ${start} ${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
