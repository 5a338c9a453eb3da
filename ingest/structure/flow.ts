import type { PageLine } from '../read/page-line.ts';
import type { PrintedNumber } from '../read/printed-number.ts';
import type { LineRole } from '../read-document.ts';
import type { DraftProvision } from './draft-provision.ts';
import { isHeading } from './heading.ts';
import { labelOf, plainNumber } from './label.ts';
import type { Measures } from './measures.ts';
import type { Paragraph } from './paragraph.ts';
import type { TableBlock } from './table-block.ts';

/** What a line was taken for, and the provision that has its words. */
export type LineUse = { line: PageLine; role: LineRole; draft: DraftProvision | null };

/** A paragraph of the flow, or a table that stands between two of them. */
export type FlowItem = { kind: 'paragraph'; paragraph: Paragraph } | { kind: 'table'; table: TableBlock };

/** A paragraph with a number before it, and its words without the number. */
export type Labelled = { words: Paragraph | null; whole: Paragraph };

/** The page on which the words begin. */
export function pageOf({ words, whole }: Labelled): number | null {
  return (words ?? whole).page;
}

/** The number that is printed next, of whatever kind. */
export function nextPrinted(following: readonly FlowItem[], hasDecimals: boolean): PrintedNumber | null {
  for (const item of following) {
    const label = item.kind === 'paragraph' ? labelOf(item.paragraph, hasDecimals) : null;
    if (label) return label.printed;
  }
  return null;
}

/** True where the next paragraph has a plain number, opens a unit or is a heading. */
export function leadsToNumber(following: readonly FlowItem[], measures: Measures, hasDecimals: boolean): boolean {
  const next = following.find((item) => item.kind === 'paragraph');
  if (next?.kind !== 'paragraph') return false;
  const label = labelOf(next.paragraph, hasDecimals);
  if (label) return label.decimal !== null || plainNumber(label) !== null;
  return isHeading(next.paragraph, measures);
}

/** The plain numbers that come next. */
export function plainNumbers(following: readonly FlowItem[], hasDecimals: boolean): number[] {
  return following.flatMap((item) => {
    const label = item.kind === 'paragraph' ? labelOf(item.paragraph, hasDecimals) : null;
    return label ? (plainNumber(label) ?? []) : [];
  });
}
