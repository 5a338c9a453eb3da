import { HeadingStack } from '../read/heading-stack.ts';
import type { ListLevels } from '../read/list-levels.ts';
import { textOfLine } from '../read/page-line.ts';
import type { Sections } from '../read/section-of-heading.ts';
import type { LineRole, ReadNotice } from '../read-document.ts';
import type { DraftProvision, DraftRoot, Run } from './draft-provision.ts';
import { leadsOn } from './enacting-words.ts';
import type { Labelled, LineUse } from './flow.ts';
import { type Paragraph, plainText } from './paragraph.ts';

type Annex = { number: number | null; prefix: string; title: string | null };

/** A document while it is read: what was found, where every line went, and what is open at the present place. */
export class DraftDocument {
  readonly drafts: DraftProvision[] = [];
  readonly uses: LineUse[] = [];
  readonly notices: ReadNotice[] = [];
  readonly annexes: Annex[] = [];
  readonly headings = new HeadingStack();
  annex = '';
  run: Run = { section: null, numbered: false };
  sections: Sections = [null, null];
  /** The numbered paragraph that was open last: its list may go on under headings. */
  lastNumbered: DraftProvision | null = null;
  /** Where in the drafts the latest heading stood, in case the numbering begins anew after it. */
  headingMark = 0;
  lastHeadingRank: number | null = null;
  preambleOpen = false;
  enacted = false;
  /** True below the line that says when the text was adopted. */
  closed = false;
  lastParagraph = 0;
  root: DraftProvision | null = null;
  current: DraftProvision | null = null;
  list: ListLevels | null = null;
  inCommentary = false;

  /** Begins an annex: nothing of what stood above is open any more. */
  enterAnnex(number: number | null): void {
    const prefix = `annex-${number ?? this.annexes.length + 1}`;
    this.annexes.push({ number, prefix, title: null });
    this.annex = prefix;
    this.headings.closeFrom(0);
    this.lastHeadingRank = 0;
    this.run = { section: null, numbered: false };
    this.sections = [null, null];
    this.lastNumbered = null;
    this.preambleOpen = true;
    this.enacted = false;
    this.closed = false;
    this.lastParagraph = 0;
    this.leaveProvision();
    this.headingMark = this.drafts.length;
  }

  /** Opens a provision at the present place; without steps it is the root of those below it. */
  open(root: DraftRoot, steps: string, page: number | null, headings?: string[]): DraftProvision {
    const draft: DraftProvision = {
      annex: this.annex,
      run: this.run,
      sections: this.sections,
      root,
      steps,
      headings: headings ?? this.headings.texts,
      paragraphs: [],
      opening: 0,
      tables: [],
      page,
    };
    this.drafts.push(draft);
    if (steps === '') this.root = draft;
    if (steps === '') this.lastNumbered = root.unit === 'para' ? draft : null;
    this.current = draft;
    this.lastHeadingRank = null;
    return draft;
  }

  /** The paragraph with this number, where it stands further above in the same run. */
  opened(number: string): DraftProvision | undefined {
    return this.drafts.findLast(
      ({ root, steps, run, annex }) =>
        root.unit === 'para' && root.number === number && steps === '' && run === this.run && annex === this.annex,
    );
  }

  /** Words that come now belong to none of the provisions above. */
  leaveProvision(): void {
    this.root = null;
    this.current = null;
    this.list = null;
    this.inCommentary = false;
  }

  /**
   * What follows a list without a number of its own belongs to the provision that has the list. The ledger has the
   * whole lines, with the number.
   */
  addText(paragraph: Paragraph, whole = paragraph): void {
    const holder = this.holderOf(paragraph);
    if (breaksOff(holder) && holder === this.current) holder.paragraphs.at(-1)!.push(...paragraph.lines);
    else holder.paragraphs.push([...paragraph.lines]);
    if (holder === this.drafts.at(-1)) holder.opening = holder.paragraphs.length;
    this.lastHeadingRank = null;
    for (const line of whole.lines) this.uses.push({ line, role: 'provision', draft: holder });
  }

  private holderOf(paragraph: Paragraph): DraftProvision {
    const current = this.current!;
    const last = current.steps.split('.').at(-1)!;
    if (current.paragraphs.length === 0 || last === '' || /^\d+$/.test(last) || breaksOff(current)) return current;
    const text = plainText(paragraph);
    const goesOn = /^[•·▪–—-]/.test(text) || leadsOn(textOfLine(current.paragraphs.at(-1)!.at(-1)!));
    return goesOn ? current : this.listHolder(current);
  }

  private listHolder(item: DraftProvision): DraftProvision {
    const steps = item.steps.replace(/\.[^.]+$/, '');
    return this.drafts.findLast((draft) => draft.root === item.root && draft.steps === steps) ?? item;
  }

  /** A number may stand alone, above items that hold all the words. */
  addLabelled({ words, whole }: Labelled): void {
    if (words) this.addText(words, whole);
    else for (const line of whole.lines) this.uses.push({ line, role: 'provision', draft: this.current });
  }

  /** The numbering has begun anew under the latest heading: what stands there belongs to a run of its own. */
  beginAnew(): void {
    const run: Run = { section: null, numbered: false };
    for (const draft of this.drafts.slice(this.headingMark)) if (draft.annex === this.annex) draft.run = run;
    this.run = run;
  }

  /** Accounts for a paragraph that is no provision's. */
  use(paragraph: Paragraph, role: LineRole): void {
    for (const line of paragraph.lines) this.uses.push({ line, role, draft: null });
  }

  /** A provision as notices speak of it. */
  nameOf(draft: DraftProvision): string {
    return `${draft.root.unit}-${draft.root.number ?? '?'}${draft.steps}`;
  }

  noteGap(paragraph: Paragraph, locator: string): void {
    this.note('gap', paragraph, `The item ${locator} does not follow on the one before it.`);
  }

  noteNumber(paragraph: Paragraph, number: number): void {
    const expected = this.lastParagraph + 1;
    if (number < expected)
      this.note('double', paragraph, `Paragraph ${number} comes after paragraph ${this.lastParagraph}.`);
    else
      this.note(
        'gap',
        paragraph,
        `Paragraph ${number} follows paragraph ${this.lastParagraph}; ${expected} is missing.`,
      );
  }

  note(kind: ReadNotice['kind'], paragraph: Paragraph, message: string): void {
    this.notices.push({ kind, page: paragraph.page, locator: null, message });
  }
}

/** A text that ends without any sign goes on in what follows. */
export function breaksOff({ paragraphs }: DraftProvision): boolean {
  const last = paragraphs.at(-1)?.at(-1);
  if (!last?.box || last.words.at(-1)?.raised) return false;
  const text = textOfLine(last).trim();
  return /[\p{L}\p{N}][\u00ad\u2010\u2011-]?$/u.test(text) && !/\p{Script=Han}$/u.test(text);
}
