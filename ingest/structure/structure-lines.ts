import type { Origin } from '#corpus/provision/provision.ts';
import { type PageLine, textOfLine } from '../read/page-line.ts';
import type { LedgerLine, ReadDocument, ReadProvision } from '../read-document.ts';
import { completeProvisions } from './complete-provisions.ts';
import type { DraftDocument } from './draft-document.ts';
import type { DraftProvision } from './draft-provision.ts';
import { findTables } from './find-tables.ts';
import type { FlowItem, LineUse } from './flow.ts';
import { partFootNotes } from './foot-notes.ts';
import { readFront } from './front-matter.ts';
import { drawnSeparators, setFurnitureAside } from './furniture.ts';
import { Interpreter } from './interpreter.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import { labelOf } from './label.ts';
import { guessLanguage } from './language.ts';
import { learnJoints } from './line-joints.ts';
import { type Measures, measure } from './measures.ts';
import { noteFinder } from './note-texts.ts';
import { orderColumns } from './order-columns.ts';
import type { Paragraph } from './paragraph.ts';
import { partSideHeads } from './part-side-heads.ts';
import { readPassages } from './read-passages.ts';
import { splitRunIns } from './split-run-in.ts';
import { startOfText } from './start-of-text.ts';

/** What the structure stages have to be told beside the lines. */
export type LineSource = {
  origin: Origin;
  /** Null where the language has to be found from the words. */
  lang: string | null;
  /** Of the source; null where it has none. */
  pages: number | null;
  /** By page, the y of the stroke above the notes, where the reader saw one. */
  separators?: ReadonlyMap<number, number>;
};

/** Lines from top to bottom → the document: every line with a role, every provision with its words and place. */
export function structureLines(unordered: readonly PageLine[], source: LineSource): ReadDocument {
  const lines = orderColumns(unordered);
  const measures = measure(lines);
  const { body, furniture } = setFurnitureAside(lines, measures);
  const notes = partFootNotes(body, measures, {
    ruled: source.separators ?? new Map(),
    typed: drawnSeparators(furniture, measures),
  });
  const items = flowOf(partSideHeads(notes.body), measures);
  const reading = readItems(items, measures);
  const joints = learnJoints(notes.body);
  const findNote = noteFinder(notes.notes, joints);
  const completed = completeProvisions(reading.drafts, { origin: source.origin, findNote, joints });
  const asides: LineUse[] = [
    ...furniture.map((line) => ({ line, role: 'furniture' as const, draft: null })),
    ...notes.noteLines.map((line) => ({ line, role: 'footnote' as const, draft: null })),
  ];
  return {
    ...readFront(reading.front.length > 0 ? reading.front : items.slice(0, itemsOfFrontMax)),
    lang: source.lang ?? guessLanguage(notes.body),
    origin: source.origin,
    pages: source.pages,
    decimal: reading.decimal,
    provisions: [...completed.values()],
    annexes: reading.annexes,
    ledger: ledgerOf([...asides, ...reading.uses], completed),
    notices: reading.notices,
  };
}

/** Where nothing marks the end of the front, a title is looked for among so many paragraphs. */
const itemsOfFrontMax = 8;

type Reading = Pick<DraftDocument, 'drafts' | 'uses' | 'notices'> & {
  front: FlowItem[];
  annexes: ReadDocument['annexes'];
  decimal: boolean;
};

/** Reads numbered provisions, or passages where there is none. */
function readItems(items: readonly FlowItem[], measures: Measures): Reading {
  const paragraphs = items.flatMap((item) => (item.kind === 'paragraph' ? [item.paragraph] : []));
  const first = paragraphs[startOfText(paragraphs, measures)];
  const start = first ? items.findIndex((item) => item.kind === 'paragraph' && item.paragraph === first) : items.length;
  const decimal = hasDecimals(paragraphs);
  const interpreter = new Interpreter(measures, decimal);
  interpreter.read(items.slice(start));
  const { document } = interpreter;
  if (document.drafts.length === 0) {
    return { ...readPassages(items, measures), notices: [], front: [], annexes: {}, decimal: false };
  }
  const front = items.slice(0, start);
  const frontUses = front.flatMap(linesOf).map((line): LineUse => ({ line, role: 'front-matter', draft: null }));
  const { drafts, uses, notices } = document;
  return { drafts, uses: [...frontUses, ...uses], notices, front, annexes: annexesOf(document), decimal };
}

function flowOf(lines: readonly PageLine[], measures: Measures): FlowItem[] {
  const items: FlowItem[] = [];
  let open: PageLine[] = [];
  const close = () => {
    for (const paragraph of splitRunIns(joinParagraphs(open, measures))) items.push({ kind: 'paragraph', paragraph });
    open = [];
  };
  for (const found of findTables(lines, measures)) {
    if ('rows' in found) {
      close();
      items.push({ kind: 'table', table: found });
    } else open.push(found);
  }
  close();
  return items;
}

function linesOf(item: FlowItem): PageLine[] {
  return item.kind === 'paragraph' ? item.paragraph.lines : item.table.lines;
}

/** Two decimal numbers that follow one another are a numbering; one alone may be a quantity. */
function hasDecimals(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.filter((paragraph) => labelOf(paragraph)?.decimal).length > 1;
}

function annexesOf({ annexes }: DraftDocument): ReadDocument['annexes'] {
  const single = annexes.length === 1;
  return Object.fromEntries(annexes.map(({ prefix, title }) => [single ? 'annex' : prefix, { title }]));
}

/** Page by page, and on each as it is read: where there are columns, one after the other. */
function ledgerOf(uses: readonly LineUse[], completed: ReadonlyMap<DraftProvision, ReadProvision>): LedgerLine[] {
  const tops = Map.groupBy(
    uses.filter(({ line }) => line.column !== undefined),
    ({ line }) => line.page,
  );
  const placed = uses.map((use) => ({ use, band: bandOf(use.line, tops.get(use.line.page) ?? []) }));
  return placed
    .toSorted(
      ({ use: one, band }, { use: other, band: otherBand }) =>
        (one.line.page ?? 0) - (other.line.page ?? 0) ||
        band - otherBand ||
        (one.line.box?.y ?? 0) - (other.line.box?.y ?? 0),
    )
    .map(({ use: { line, role, draft } }) => ({
      page: line.page,
      region: line.box && line.page !== null ? { page: line.page, ...line.box } : null,
      text: textOfLine(line),
      role,
      locator: draft ? (completed.get(draft)?.locator ?? null) : null,
    }));
}

/** Above the columns of its page, in one of them, or below. */
function bandOf({ column, box }: PageLine, inColumns: readonly LineUse[]): number {
  if (column !== undefined) return column;
  const isAbove = inColumns.every(({ line }) => (line.box?.y ?? 0) > (box?.y ?? 0));
  return isAbove ? 0 : 3;
}
