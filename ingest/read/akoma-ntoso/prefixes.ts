import type { DraftAnnex } from './assembly.ts';
import type { DraftProvision, DraftScope } from './draft-provision.ts';

/** The prefix of every draft: of its resolution, its annex, and its section where numbering restarts there. */
export function prefixesOf(
  drafts: readonly DraftProvision[],
  annexes: readonly DraftAnnex[],
): Map<DraftProvision, string> {
  const collection = drafts.some((draft) => draft.scope.statement > 1);
  const prefixes = new Map<DraftProvision, string>();
  for (const part of Map.groupBy(drafts, ({ scope }) => `${scope.statement} ${scope.annex}`).values()) {
    const depthOf = sectionDepths(part);
    for (const draft of part) {
      const { statement, annex, sections } = draft.scope;
      const steps = [
        ...(collection ? [`section-${letter(statement)}`] : []),
        ...(annex === null ? [] : [annexPrefix(annex, annexes)]),
        ...sections.slice(0, depthOf(draft)).flatMap((section) => (section === null ? [] : [`section-${section}`])),
      ];
      prefixes.set(draft, steps.map((step) => `${step}.`).join(''));
    }
  }
  return prefixes;
}

/** `annex` alone, `annex-2` of several, `annex.annex-1` for an annex to the annex. */
export function annexPrefix(annex: number, annexes: readonly DraftAnnex[]): string {
  const { statement, number } = annexes[annex - 1]!;
  const siblings = annexes.filter((other) => other.statement === statement);
  const unnumbered = siblings.filter((other) => other.number === null);
  if (siblings.length === 1) return 'annex';
  if (number !== null) return unnumbered.length === 1 ? `annex.annex-${number}` : `annex-${number}`;
  return unnumbered.length === 1 ? 'annex' : `annex-${siblings.indexOf(annexes[annex - 1]!) + 1}`;
}

/**
 * How many levels of sections a locator needs until no number comes twice; none where numbering runs through.
 * Where only a list restarts, its items alone need them.
 */
function sectionDepths(part: readonly DraftProvision[]): (draft: DraftProvision) => number {
  const roots = part.filter((draft) => isRoot(draft.local));
  const depth = depthWithoutDoubles(roots);
  if (depth > 0) return () => depth;
  const itemDepths = new Map<string, number>();
  for (const [root, items] of Map.groupBy(part, (draft) => rootOf(draft.local)))
    itemDepths.set(root, depthWithoutDoubles(items));
  return ({ local }) => (isRoot(local) ? 0 : itemDepths.get(rootOf(local))!);
}

function depthWithoutDoubles(drafts: readonly DraftProvision[]): number {
  return [1, 2].reduce((best, depth) => (doublesAt(drafts, depth) < doublesAt(drafts, best) ? depth : best), 0);
}

function doublesAt(drafts: readonly DraftProvision[], depth: number): number {
  return drafts.length - new Set(drafts.map(({ local, scope }) => `${sectionPath(scope, depth)} ${local}`)).size;
}

function isRoot(local: string): boolean {
  return !local.includes('.');
}

function rootOf(local: string): string {
  return local.split('.')[0]!;
}

function sectionPath({ sections }: DraftScope, depth: number): string {
  return sections.slice(0, depth).join('.');
}

function letter(ordinal: number): string {
  return String.fromCharCode(96 + Math.max(1, ordinal));
}
