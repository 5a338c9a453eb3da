import { isEnacting } from '../../structure/enacting-words.ts';
import { annexHeading } from '../annex-heading.ts';
import { HeadingStack } from '../heading-stack.ts';
import { ListLevels } from '../list-levels.ts';
import { unitHeading } from '../unit-headings.ts';
import { Assembly } from './assembly.ts';
import type { NotedText } from './block.ts';
import { boxedProvision, withTableNotes } from './boxed-provision.ts';
import { appendFlush, type DraftProvision, type DraftScope } from './draft-provision.ts';
import { type BlockHeading, headingOfBlock } from './heading-of-block.ts';
import { joinLines, splitLines } from './noted-text.ts';
import type { NumberedBlock } from './numbered-block.ts';
import { type Counted, countOn, numbersAhead, opensParagraph, withLostPoint } from './sequence.ts';
import { continuesList, isOrnament, isUnmarkedTitle, leadsIn, withLabel } from './unnumbered-block.ts';

/** What comes after a block: the next one, and the number of the next paragraph. */
type Ahead = { block: NumberedBlock | null; number: number | null };

/** Above every heading that is printed over a unit (`Article 5`, then its title). */
const captionRank = 90;
/** Below the number of a section. */
const sectionTitleRank = 40;
const nowhere = [null, null] as const;

/** Turns numbered blocks into provisions. */
export function assembleProvisions(blocks: readonly NumberedBlock[]): Assembly {
  const assembler = new Assembler();
  const ahead = numbersAhead(blocks);
  blocks.forEach((block, index) => {
    assembler.take(block, { block: blocks[index + 1] ?? null, number: ahead[index] ?? null });
  });
  return assembler.assembly;
}

class Assembler {
  readonly assembly = new Assembly();
  private scope: DraftScope = { statement: 0, annex: null, sections: nowhere };
  private headings = new HeadingStack();
  private list: ListLevels | null = null;
  /** The provision above the list that is open: where flush text goes. */
  private root: DraftProvision | null = null;
  private unit: DraftProvision | null = null;
  /** The last preambular paragraph and the last numbered one. */
  private preambular = 0;
  private ordinal = 0;
  /** True from the enacting words until the first number. */
  private inPreamble = false;
  /** True from a heading until the next number: words there belong to nothing above. */
  private sinceHeading = false;
  private afterTable = false;
  private annexTitleDue = false;
  private captionDue = false;
  /** Right below the number of a section that stands alone. */
  private sectionTitleDue = false;

  take(read: NumberedBlock, ahead: Ahead): void {
    if (read.statement !== this.scope.statement)
      this.openPart({ statement: read.statement, annex: null, sections: nowhere });
    if (read.part === 'annex' && this.scope.annex === null) this.enterAnnexPart(read);
    const block = this.withNumber(read, ahead);
    const heading = block.part === 'preamble' && block.kind !== 'heading' ? null : headingOfBlock(block);
    if (block.part === 'preface') this.takeTitle(block);
    else if (block.part === 'enacting') this.takeEnacting(block);
    else if (block.part === 'conclusions') this.assembly.account(block, 'back-matter');
    else if (isOrnament(block)) this.assembly.account(block, 'furniture');
    else if (block.kind === 'table') this.takeTable(block);
    else if (heading) this.takeHeading(block, heading);
    else if (this.isAnnexTitle(block)) this.takeTitleOf(block, 0);
    else if (this.sectionTitleDue && isUnmarkedTitle(block)) this.takeTitleOf(block, sectionTitleRank);
    else this.takeWords(block, ahead);
  }

  private withNumber(block: NumberedBlock, ahead: Ahead): NumberedBlock {
    const mayBeNumbered = block.kind === 'paragraph' && !block.printed && !this.unit;
    const inText = block.part === 'body' || block.part === 'annex';
    return mayBeNumbered && inText ? withLostPoint(block, this.ordinal, ahead.number) : block;
  }

  /** Right below the word for an annex; some files set the title like any paragraph. */
  private isAnnexTitle({ text, printed }: NumberedBlock): boolean {
    const due = this.annexTitleDue && this.assembly.annexes.at(-1)?.title === null;
    return due && printed === null && text.length < 250 && !/[.,;:。，；：،؛]$/.test(text);
  }

  private openPart(scope: DraftScope): void {
    this.scope = scope;
    this.headings = new HeadingStack();
    this.ordinal = 0;
    this.closeNumbering();
  }

  private closeNumbering(): void {
    this.list = null;
    this.root = null;
    this.unit = null;
    this.preambular = 0;
    this.inPreamble = false;
    this.afterTable = false;
    this.sinceHeading = false;
  }

  private enterAnnexPart(block: NumberedBlock): void {
    const heading = headingOfBlock(block);
    if (!heading || !annexHeading(heading.text)) this.openAnnex(null);
  }

  private openAnnex(number: number | null): void {
    const { statement } = this.scope;
    this.assembly.annexes.push({ statement, number, title: null });
    this.openPart({ statement, annex: this.assembly.annexes.length, sections: nowhere });
    this.inPreamble = true;
    this.annexTitleDue = true;
  }

  private takeTitle(block: NumberedBlock): void {
    const title = block.text.replace(/^[A-Z]{0,2}[/-]?\d+\/\d+(?:\s+[A-Z])?(?:[.．]\s*|\s+)/, '').trim();
    if (this.scope.statement <= 1) this.assembly.title ??= title || null;
    else this.headings.push(block.text, 0);
    this.assembly.account(block, 'front-matter');
  }

  private takeEnacting(block: NumberedBlock): void {
    this.inPreamble = true;
    this.assembly.account(block, 'front-matter');
  }

  private takeHeading(block: NumberedBlock, heading: BlockHeading): void {
    this.assembly.account(block, 'heading');
    this.afterTable = false;
    const annex = annexHeading(heading.text);
    const unit = unitHeading(heading.text);
    const annexed = this.annexTitleDue && !heading.section ? this.assembly.annexes.at(-1) : undefined;
    if (annex) this.openAnnex(annex.number);
    else if (unit) this.openUnit(`${unit.unit}-${unit.number}`, unit.rest);
    else if (annexed?.title === null) annexed.title = heading.text;
    else if (this.captionDue) this.caption(heading.text);
    else this.openHeading(heading);
  }

  private takeTitleOf(block: NumberedBlock, rank: number): void {
    this.takeHeading(block, { text: block.text, rank, section: null, bare: false });
  }

  private openHeading({ text, rank, section, bare }: BlockHeading): void {
    this.annexTitleDue = false;
    this.sectionTitleDue = section !== null && bare;
    if (section) this.openSection(section, bare);
    this.unit = null;
    this.sinceHeading = true;
    this.headings.push(text, rank);
  }

  private openSection({ id, depth }: NonNullable<BlockHeading['section']>, bare: boolean): void {
    const [above] = this.scope.sections;
    this.scope = { ...this.scope, sections: depth === 0 ? [id, null] : [above, id] };
    if (!bare) return;
    this.closeNumbering();
    this.inPreamble = this.scope.annex === null;
  }

  private openUnit(local: string, title: string): void {
    // Some files print the heading of a unit twice.
    if (this.captionDue && this.unit?.local === local) return;
    this.headings.closeFrom(captionRank);
    this.unit = this.open(local, { text: '', footnotes: [] });
    this.ordinal = 0;
    this.inPreamble = false;
    this.captionDue = true;
    this.annexTitleDue = false;
    if (title) this.caption(title);
  }

  private caption(title: string): void {
    this.headings.push(title, captionRank);
    if (this.unit) this.unit.headings = this.headings.texts;
  }

  private takeWords(block: NumberedBlock, ahead: Ahead): void {
    if (opensParagraph(block)) this.takeParagraph(block, ahead.number);
    else if (block.printed && this.list) this.takeItem(block, this.list, ahead);
    else this.takeUnnumbered(withLabel(block), ahead.block);
    this.annexTitleDue = false;
    this.captionDue = false;
    this.sectionTitleDue = false;
  }

  private takeParagraph(block: NumberedBlock, next: number | null): void {
    const { readings, decimals, label } = block.printed!;
    const printed: Counted = { ordinal: readings[0]!.ordinal, odd: null };
    const counted = decimals.length > 0 ? printed : countOn(printed.ordinal, this.ordinal, next, this.sinceHeading);
    const number = [counted.ordinal, ...decimals].join('.');
    if (decimals.length === 0) this.ordinal = counted.ordinal;
    this.inPreamble = false;
    this.afterTable = false;
    const draft = this.open(this.unit ? `${this.unit.local}.${number}` : `para-${number}`, block);
    if (counted.odd === 'gap') this.assembly.gaps.push(draft);
    if (counted.odd === 'misprint') this.assembly.misprints.push({ draft, printed: label });
    this.assembly.account(block, 'provision', draft);
  }

  private takeItem(block: NumberedBlock, list: ListLevels, ahead: Ahead): void {
    this.afterTable = false;
    const restarts = this.sinceHeading && list.restartsWith(block.printed!);
    if (restarts) this.list = new ListLevels(list.root);
    const place = (this.list ?? list).place(block.printed!, ahead.block?.printed ?? null);
    const draft = this.assembly.addProvision(place.locator, this.scope, this.headings.texts, block);
    this.sinceHeading = false;
    if (!place.follows) this.assembly.gaps.push(draft);
    this.assembly.account(block, 'provision', draft);
  }

  private takeUnnumbered(block: NumberedBlock, next: NumberedBlock | null): void {
    const unitIsEmpty =
      this.unit && this.root === this.unit && this.unit.text === '' && !this.assembly.endsBelow(this.unit);
    if (this.afterTable && block.part !== 'preamble') this.assembly.account(block, 'table', this.root);
    else if (unitIsEmpty) this.appendTo(this.unit!, block);
    else if (this.inPreamble && !this.unit) this.takePreambular(block);
    else if (!this.root || this.sinceHeading || leadsIn(block, next)) this.assembly.leaveOut(block);
    else this.appendTo(this.root, block);
  }

  /** An annex may have a preamble of its own: what stands there before the first number. */
  private takePreambular(block: NumberedBlock): void {
    const inAnnex = this.scope.annex !== null;
    if (inAnnex && this.preambular === 0 && isEnacting(block.text)) this.takeEnacting(block);
    else if (inAnnex && /[:：]$/.test(block.text)) this.assembly.leaveOut(block);
    else if (this.root && this.assembly.endsBelow(this.root) && continuesList(block)) this.appendTo(this.root, block);
    else {
      this.preambular += 1;
      this.assembly.account(block, 'provision', this.open(`pp-${this.preambular}`, block));
    }
  }

  private appendTo(draft: DraftProvision, block: NumberedBlock): void {
    appendFlush(draft, block);
    this.assembly.account(block, 'provision', draft);
  }

  private takeTable(block: NumberedBlock): void {
    const box = boxedProvision(block.rows);
    if (box) this.takeBox(block, box.local, box.title, box);
    else this.takeCells(block);
  }

  private takeBox(block: NumberedBlock, local: string, title: string, words: NotedText): void {
    this.headings.closeFrom(captionRank);
    this.sinceHeading = true;
    const draft = this.assembly.addProvision(local, this.scope, this.headings.texts, words);
    this.assembly.account({ ...block, text: `${title}\n${words.text}` }, 'provision', draft);
  }

  private takeCells(block: NumberedBlock): void {
    const cells = block.rows.map((row) => row.map((cell) => joinLines(withTableNotes(splitLines(cell)))));
    const rows = cells.map((row) => row.map((cell) => cell.text));
    const footnotes = cells.flat(2).flatMap((cell) => cell.footnotes.map((note) => ({ ...note, at: null })));
    this.root?.tables.push({ at: this.root.text.length, rows });
    this.root?.footnotes.push(...footnotes);
    this.assembly.account({ ...block, text: rows.map((row) => row.join(' | ')).join('\n') }, 'table', this.root);
    this.afterTable = true;
  }

  /** A provision that lists and flush text belong to. */
  private open(local: string, words: NotedText): DraftProvision {
    this.sinceHeading = false;
    this.list = new ListLevels(local);
    this.root = this.assembly.addProvision(local, this.scope, this.headings.texts, words);
    return this.root;
  }
}
