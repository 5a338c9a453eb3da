import { kindOfLocator, parseLocator } from '#corpus/provision/locator.ts';
import type { Origin, ProvisionTable } from '#corpus/provision/provision.ts';
import type { ReadProvision } from '../read-document.ts';
import { composeText, type NoteFinder } from './compose-text.ts';
import type { DraftProvision, DraftRoot, Run } from './draft-provision.ts';
import type { LineJoints } from './line-joints.ts';

/** What the last step needs beside the drafts. */
export type Completion = { origin: Origin; findNote: NoteFinder; joints: LineJoints };

/** Gives every draft its locator and composes its text, its notes and its rectangles. */
export function completeProvisions(
  drafts: readonly DraftProvision[],
  completion: Completion,
): Map<DraftProvision, ReadProvision> {
  const locators = locatorsOf(drafts);
  const holders = new Set([...locators.values()].map((locator) => locator.slice(0, locator.lastIndexOf('.'))));
  return new Map(
    drafts.map((draft) => {
      const locator = locators.get(draft)!;
      return [draft, complete(holders.has(locator) ? withOneOpening(draft) : draft, locator, completion)];
    }),
  );
}

/** Words above a list are one opening, in however many paragraphs: a line break says that the list stands in between. */
function withOneOpening(draft: DraftProvision): DraftProvision {
  const { paragraphs, opening, tables } = draft;
  const joined = opening > 1 && tables.every(({ after }) => after === 0 || after >= opening);
  if (!joined) return draft;
  return {
    ...draft,
    paragraphs: [paragraphs.slice(0, opening).flat(), ...paragraphs.slice(opening)],
    tables: tables.map((table) => ({ ...table, after: Math.max(0, table.after - opening + 1) })),
  };
}

function complete(draft: DraftProvision, locator: string, { origin, findNote, joints }: Completion): ReadProvision {
  const { text, footnotes, regions, confidence } = composeText(draft.paragraphs, findNote, joints);
  return {
    locator,
    kind: kindOfLocator(parseLocator(locator)!),
    headings: draft.headings,
    text,
    page: draft.page,
    regions,
    footnotes,
    tables: draft.tables.map(({ after, rows }) => toTable(draft, after, rows, { origin, findNote, joints })),
    origin,
    confidence,
    truncated: false,
  };
}

function toTable(draft: DraftProvision, after: number, rows: string[][], completion: Completion): ProvisionTable {
  const before = composeText(draft.paragraphs.slice(0, after), completion.findNote, completion.joints);
  return { at: before.text.length, rows };
}

/** Numbers the preambular paragraphs, and names the runs of a part whose numbering begins anew. */
function locatorsOf(drafts: readonly DraftProvision[]): Map<DraftProvision, string> {
  const annexes = new Set(drafts.map(({ annex }) => annex).filter((annex) => annex !== ''));
  const prefixes = runPrefixes(drafts);
  const itemSections = sectionsOfItems(drafts);
  const preambular = new Map<DraftRoot, number>();
  const counts = new Map<string, number>();
  const locators = new Map<DraftProvision, string>();
  for (const draft of drafts) {
    const annex = annexes.size === 1 && draft.annex !== '' ? 'annex' : draft.annex;
    const sections = itemSections.get(draft) ?? prefixes.get(draft.run) ?? '';
    const prefix = [annex, sections].filter((part) => part !== '').join('.');
    if (draft.root.unit === 'pp' && !preambular.has(draft.root)) {
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
      preambular.set(draft.root, counts.get(prefix)!);
    }
    const number = draft.root.number ?? preambular.get(draft.root);
    const own = `${draft.root.unit}-${number}${draft.steps}`;
    locators.set(draft, prefix === '' ? own : `${prefix}.${own}`);
  }
  return locators;
}

/** Items of a list that begins anew under headings have the sections above them, as many as tell them apart. */
function sectionsOfItems(drafts: readonly DraftProvision[]): Map<DraftProvision, string> {
  const sections = new Map<DraftProvision, string>();
  for (const own of Map.groupBy(drafts, ({ root }) => root).values()) {
    const items = own.filter(({ steps }) => steps !== '');
    const depth = [0, 1, 2].find((levels) => areApart(items, levels)) ?? 0;
    if (depth > 0) for (const item of items) sections.set(item, sectionPath(item, depth));
  }
  return sections;
}

function areApart(items: readonly DraftProvision[], depth: number): boolean {
  return new Set(items.map((item) => `${sectionPath(item, depth)} ${item.steps}`)).size === items.length;
}

function sectionPath({ sections }: DraftProvision, depth: number): string {
  return sections
    .slice(0, depth)
    .flatMap((section) => (section === null ? [] : [`section-${section}`]))
    .join('.');
}

/** A part with more than one numbered run has them as sections, by their own number or in their order. */
function runPrefixes(drafts: readonly DraftProvision[]): Map<Run, string> {
  const prefixes = new Map<Run, string>();
  for (const own of Map.groupBy(drafts, ({ annex }) => annex).values()) {
    const runs = [...new Set(own.map(({ run }) => run))];
    if (!comesTwice(own)) continue;
    runs.forEach((run, index) => {
      prefixes.set(run, `section-${run.section ?? index + 1}`);
    });
  }
  return prefixes;
}

/** True where a number stands in more than one run. */
function comesTwice(drafts: readonly DraftProvision[]): boolean {
  const runOf = new Map<string, Run>();
  return drafts.some(({ root, steps, run }) => {
    if (root.unit === 'pp' || steps !== '') return false;
    const known = runOf.get(`${root.unit}-${root.number}`);
    runOf.set(`${root.unit}-${root.number}`, known ?? run);
    return known !== undefined && known !== run;
  });
}
