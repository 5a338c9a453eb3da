import { kindOfLocator, parseLocator } from '#corpus/provision/locator.ts';
import type { ReadNotice, ReadProvision } from '../../read-document.ts';
import type { Assembly, DraftAnnex } from './assembly.ts';
import type { DraftProvision } from './draft-provision.ts';
import { annexPrefix, prefixesOf } from './prefixes.ts';

/** Provisions with their whole locators, and what a person should look at. */
export type PlacedDrafts = {
  provisions: ReadProvision[];
  locators: Map<DraftProvision, string>;
  annexes: Record<string, { title: string | null }>;
  notices: ReadNotice[];
};

/** Gives every draft its prefix: of its resolution, its annex, and its section where numbering restarts there. */
export function placeDrafts({ drafts, annexes, gaps, misprints }: Assembly): PlacedDrafts {
  const prefixes = prefixesOf(drafts, annexes);
  const locators = new Map(drafts.map((draft) => [draft, prefixes.get(draft)! + draft.local]));
  const provisions: ReadProvision[] = [];
  const notices: ReadNotice[] = [];
  const seen = new Set<string>();
  for (const draft of drafts) {
    const locator = locators.get(draft)!;
    if (seen.has(locator)) notices.push(double(locator));
    seen.add(locator);
    provisions.push(provisionOf(draft, locator));
  }
  for (const draft of gaps) notices.push(gap(locators.get(draft)!));
  for (const { draft, printed } of misprints) notices.push(misprint(locators.get(draft)!, printed));
  return { provisions, locators, annexes: titlesByPrefix(annexes), notices };
}

function titlesByPrefix(annexes: readonly DraftAnnex[]): Record<string, { title: string | null }> {
  return Object.fromEntries(annexes.map(({ title }, index) => [annexPrefix(index + 1, annexes), { title }]));
}

function provisionOf(draft: DraftProvision, locator: string): ReadProvision {
  return {
    locator,
    kind: kindOfLocator(parseLocator(locator)!),
    headings: draft.headings,
    text: draft.text,
    page: null,
    regions: [],
    footnotes: draft.footnotes,
    tables: draft.tables,
    origin: 'xml',
    confidence: null,
    truncated: false,
  };
}

const double = (locator: string): ReadNotice => ({
  kind: 'double',
  page: null,
  locator,
  message: `The number of ${locator} is printed twice.`,
});

const gap = (locator: string): ReadNotice => ({
  kind: 'gap',
  page: null,
  locator,
  message: `The number before ${locator} is missing.`,
});

const misprint = (locator: string, printed: string): ReadNotice => ({
  kind: 'doubtful',
  page: null,
  locator,
  message: `“${printed}” does not fit between the numbers around it; the paragraph was counted as ${locator}.`,
});
