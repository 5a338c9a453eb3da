import { HeadingStack } from '../read/heading-stack.ts';
import type { DraftProvision, Run } from './draft-provision.ts';
import type { FlowItem, LineUse } from './flow.ts';
import { isHeading, rankOf } from './heading.ts';
import type { Measures } from './measures.ts';
import { type Paragraph, plainText } from './paragraph.ts';

/** A passage shorter than this is a caption or a stray line, and is kept with the one before it. */
const lettersOfPassageMin = 3;

/** Reads a document without numbers: its paragraphs become passages, counted on each page, so that they can be cited. */
export function readPassages(
  items: readonly FlowItem[],
  measures: Measures,
): { drafts: DraftProvision[]; uses: LineUse[] } {
  const drafts: DraftProvision[] = [];
  const uses: LineUse[] = [];
  const headings = new HeadingStack();
  const run: Run = { section: null, numbered: false };
  for (const item of items) {
    if (item.kind === 'table') {
      const holder = drafts.at(-1) ?? null;
      holder?.tables.push({ after: holder.paragraphs.length, rows: item.table.rows });
      uses.push(...item.table.lines.map((line) => ({ line, role: 'table' as const, draft: holder })));
      continue;
    }
    const { paragraph } = item;
    const text = plainText(paragraph);
    if (isHeading(paragraph, measures)) {
      headings.push(text, rankOf(text, paragraph));
      uses.push(...paragraph.lines.map((line) => ({ line, role: 'heading' as const, draft: null })));
      continue;
    }
    const draft = text.length < lettersOfPassageMin ? null : passage(paragraph, drafts, headings.texts, run);
    if (draft) drafts.push(draft);
    uses.push(
      ...paragraph.lines.map((line) => ({
        line,
        role: draft ? ('provision' as const) : ('back-matter' as const),
        draft,
      })),
    );
  }
  return { drafts, uses };
}

function passage(
  paragraph: Paragraph,
  before: readonly DraftProvision[],
  headings: string[],
  run: Run,
): DraftProvision {
  const page = String(paragraph.page ?? 1);
  const count = before.filter(({ root }) => root.number === page).length + 1;
  return {
    annex: '',
    run,
    sections: [null, null],
    root: { unit: 'page', number: page },
    steps: `.${count}`,
    headings,
    paragraphs: [paragraph.lines],
    opening: 1,
    tables: [],
    page: paragraph.page,
  };
}
