import type { LedgerLine, LineRole } from '../../read-document.ts';
import type { NotedText } from './block.ts';
import type { DraftProvision, DraftScope } from './draft-provision.ts';
import { inOneLine } from './noted-text.ts';
import type { NumberedBlock } from './numbered-block.ts';

/** A line of the ledger that still points at a draft instead of a locator. */
export type DraftLine = Omit<LedgerLine, 'locator'> & { draft: DraftProvision | null };

export type DraftAnnex = { statement: number; number: number | null; title: string | null };

/** What was found, in the order of the text; locators have no prefix yet. */
export class Assembly {
  title: string | null = null;
  readonly drafts: DraftProvision[] = [];
  readonly annexes: DraftAnnex[] = [];
  readonly lines: DraftLine[] = [];
  /** Words of an annex or a section that stand under no number. */
  readonly unnumbered: string[] = [];
  /** Provisions whose number does not follow on the one before. */
  readonly gaps: DraftProvision[] = [];
  /** Provisions that were counted on, with the number that is printed. */
  readonly misprints: { draft: DraftProvision; printed: string }[] = [];

  addProvision(local: string, scope: DraftScope, headings: string[], words: NotedText): DraftProvision {
    const { text, footnotes } = words;
    this.closeOpening(local);
    const draft: DraftProvision = { scope, local, headings, text, footnotes: [...footnotes], tables: [] };
    this.drafts.push(draft);
    return draft;
  }

  /** Words above a list are one opening, in however many paragraphs: a line break says that the list stands in between. */
  private closeOpening(item: string): void {
    const holder = this.drafts.at(-1);
    if (!holder || holder.tables.length > 0 || !item.startsWith(`${holder.local}.`)) return;
    const { text, footnotes } = inOneLine(holder);
    holder.text = text;
    holder.footnotes.splice(0, holder.footnotes.length, ...footnotes);
  }

  /** Accounts for a block, and for the notes in it. */
  account(block: NumberedBlock, role: LineRole, draft: DraftProvision | null = null): void {
    const place = { page: null, region: null, draft };
    const printed = block.printed ? `${block.printed.label} ` : '';
    this.lines.push({ ...place, text: printed + block.text, role });
    for (const { mark, text } of block.footnotes)
      this.lines.push({ ...place, text: `${mark} ${text}`, role: 'footnote' });
  }

  /** Accounts for words that stand under no number; words that only lead to what follows need no second look. */
  leaveOut(block: NumberedBlock): void {
    if (!/[:：]$/.test(block.text)) this.unnumbered.push(block.text);
    this.account(block, this.drafts.length > 0 ? 'back-matter' : 'front-matter');
  }

  /** True where the last provision found stands under this one. */
  endsBelow(draft: DraftProvision): boolean {
    return this.drafts.at(-1)?.local.startsWith(`${draft.local}.`) ?? false;
  }
}
