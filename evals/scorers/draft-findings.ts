import { type Finding, findingKinds } from '#server/drafts/finding.ts';
import type { Score } from '../measures/outcome.ts';
import type { Planted } from '../runners/planted-draft.ts';

/** Some five hundred words: what people call a page. */
const pageLength = 3000;

type Place = { start: number; end: number };

/** Planted faults found, in the right place, and how many of the findings of a kind were planted. */
export function scoreDraft(planted: readonly Planted[], findings: readonly Finding[]): Record<string, Score> {
  const scores: Record<string, Score> = {};
  for (const one of planted) {
    const found = findings.filter((finding) => finding.kind === one.kind && overlaps(finding, one));
    const isExact = found.some(({ start, end }) => start === one.start && end === one.end);
    const isNamed = found.some(({ provision }) => provision === one.provision);
    add(scores, 'planted found', found.length > 0);
    add(scores, `found: ${one.kind}`, found.length > 0);
    if (found.length > 0) add(scores, 'offsets exact', isExact);
    if (found.length > 0 && one.provision) add(scores, 'provision named', isNamed);
  }
  return { ...scores, ...precisionOf(planted, findings) };
}

/** Findings that nobody planted, by kind; errors alone are counted by the page. */
export function scoreClean(text: string, findings: readonly Finding[]): Record<string, Score> {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { 'false errors a page': [errors, text.length / pageLength], ...precisionOf([], findings) };
}

function precisionOf(planted: readonly Planted[], findings: readonly Finding[]): Record<string, Score> {
  const scores: Record<string, Score> = {};
  for (const kind of findingKinds) {
    for (const finding of findings.filter((one) => one.kind === kind)) {
      add(
        scores,
        `precision: ${kind}`,
        planted.some((one) => one.kind === kind && overlaps(finding, one)),
      );
    }
  }
  return scores;
}

function overlaps(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}

function add(scores: Record<string, Score>, name: string, isRight: boolean): void {
  const [earned, of] = scores[name] ?? [0, 0];
  scores[name] = [earned + Number(isRight), of + 1];
}
