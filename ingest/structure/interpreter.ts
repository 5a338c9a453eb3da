import { annexHeading } from '../read/annex-heading.ts';
import { ListLevels } from '../read/list-levels.ts';
import { textOfWords } from '../read/page-line.ts';
import { namesMeeting } from './adoption-line.ts';
import { isCommentaryHeading } from './commentary.ts';
import { breaksOff, DraftDocument } from './draft-document.ts';
import { isEnacting, isPreambleHeading, leadsOn, turnsToEnacting } from './enacting-words.ts';
import { type FlowItem, leadsToNumber } from './flow.ts';
import { isHeading } from './heading.ts';
import { Headings } from './headings.ts';
import { type Label, labelOf, plainNumber } from './label.ts';
import { LabelledParagraphs } from './labelled-paragraphs.ts';
import type { Measures } from './measures.ts';
import { type Paragraph, plainText } from './paragraph.ts';
import type { TableBlock } from './table-block.ts';
import { boxOpening, unitOpening } from './unit-opening.ts';

const lettersOfTitleMax = 120;

/** Reads the flow of a document from top to bottom and gives every paragraph its place. */
export class Interpreter {
  readonly document = new DraftDocument();
  private readonly measures: Measures;
  private readonly hasDecimals: boolean;
  private readonly above = new Headings(this.document);
  private readonly labelled: LabelledParagraphs;
  /** True while the small letters of a box go on. */
  private boxIsOpen = false;
  /** How the first preambular paragraph looks: the others look alike. */
  private recitals: { areIndented: boolean; beginSmall: boolean } | null = null;

  constructor(measures: Measures, hasDecimals: boolean) {
    this.measures = measures;
    this.hasDecimals = hasDecimals;
    this.labelled = new LabelledParagraphs(this.document, hasDecimals);
  }

  read(items: readonly FlowItem[]): void {
    items.forEach((item, index) => {
      if (item.kind === 'table') this.takeTable(item.table);
      else this.takeParagraph(item.paragraph, items.slice(index + 1, index + 60));
    });
  }

  private takeParagraph(paragraph: Paragraph, following: readonly FlowItem[]): void {
    const text = plainText(paragraph);
    const standsOut = isHeading(paragraph, this.measures);
    const annex = standsOut ? annexHeading(text) : null;
    if (annex) {
      this.above.takeAnnex(paragraph, annex.number);
      return;
    }
    if (isEnacting(text) && !this.document.run.numbered && !this.document.enacted) {
      this.takeEnacting(paragraph);
      return;
    }
    if (!/[\p{L}\p{N}]/u.test(text)) {
      this.document.use(paragraph, 'furniture');
      return;
    }
    if (turnsToEnacting(text) && !this.document.run.numbered) {
      this.document.leaveProvision();
      this.document.use(paragraph, 'front-matter');
      return;
    }
    if (isPreambleHeading(text)) {
      this.above.take(paragraph, text);
      return;
    }
    if (this.signsOff(paragraph, text)) {
      this.document.closed = true;
      this.document.use(paragraph, 'back-matter');
      return;
    }
    const inBox = this.isSmall(paragraph);
    this.boxIsOpen &&= inBox;
    const opening = this.document.inCommentary && !standsOut ? null : unitOpening(paragraph, { standsOut, inBox });
    if (opening) {
      this.above.takeUnit(paragraph, opening, standsOut && !inBox);
      this.boxIsOpen = inBox;
      return;
    }
    if (this.boxIsOpen && this.isTextOfBox(text)) {
      this.document.addText(paragraph);
      return;
    }
    if (isCommentaryHeading(text)) {
      this.above.takeCommentary(paragraph);
      return;
    }
    const label = labelOf(paragraph, this.hasDecimals);
    if (label && standsOut && this.opensNumberedTitle(label)) {
      this.above.takeTitle(paragraph, label);
      return;
    }
    if (standsOut && !this.goesOn(text) && !(label && this.isPlainItem(label, paragraph))) {
      this.above.take(paragraph, text);
      return;
    }
    if (this.document.inCommentary) {
      this.document.addText(paragraph);
      return;
    }
    if (isEnacting(text) && !this.document.run.numbered && this.document.current === null) {
      this.takeEnacting(paragraph);
      return;
    }
    if (label && this.labelled.take(paragraph, label, following)) return;
    this.takeUnlabelled(paragraph, text, label ? [] : following);
  }

  /** The letters of a box are smaller than those of the body. */
  private isSmall({ size }: Paragraph): boolean {
    return size > 0 && size < this.measures.bodySize * 0.93;
  }

  /** The words of a box may be set in bold altogether: they are text, as sentences are and what follows one. */
  private isTextOfBox(text: string): boolean {
    return this.document.current !== null && (/[.。؟?!;:؛]$/.test(text) || this.document.current.paragraphs.length > 0);
  }

  /** The meeting and the date at which a text was adopted stand below it, at the far side. */
  private signsOff(paragraph: Paragraph, text: string): boolean {
    if (this.document.annex !== '' || this.document.drafts.length === 0) return false;
    if (namesMeeting(text)) return true;
    if (!paragraph.farSide || paragraph.bold) return false;
    return text.length < 120 && !/[.;:；。؛]$/.test(text) && labelOf(paragraph) === null;
  }

  /** "1. Fundamental perspectives" above 1.1, or above a text without a number of its own. */
  private opensNumberedTitle(label: Label): boolean {
    return this.hasDecimals && plainNumber(label) !== null;
  }

  /** A sentence that broke off goes on in whatever letters, if they are small ones. */
  private goesOn(text: string): boolean {
    return this.document.current !== null && breaksOff(this.document.current) && /^\p{Ll}/u.test(text);
  }

  /** Some documents set whole paragraphs in bold or italics: a sentence with a number that follows is one of them. */
  private isPlainItem(label: Label, paragraph: Paragraph): boolean {
    if (paragraph.lines[0]!.known?.kind === 'heading' || paragraph.size > this.measures.bodySize * 1.08) return false;
    return plainNumber(label) === null || /[.;:،؛。；：]$/.test(plainText(paragraph)) || !paragraph.bold;
  }

  private takeEnacting(paragraph: Paragraph): void {
    this.document.enacted = true;
    this.document.preambleOpen = true;
    this.document.leaveProvision();
    this.document.use(paragraph, 'front-matter');
  }

  private takeUnlabelled(paragraph: Paragraph, text: string, following: readonly FlowItem[]): void {
    if (this.document.closed) {
      this.document.use(paragraph, 'back-matter');
      return;
    }
    if (leadsOn(text) && !this.isChapeauOfUnit() && leadsToNumber(following, this.measures, this.hasDecimals)) {
      this.document.use(paragraph, 'front-matter');
      return;
    }
    if (this.document.run.numbered && this.document.current && this.isBareTitle(paragraph, text, following)) {
      this.above.take(paragraph, text);
      return;
    }
    if (this.document.preambleOpen && this.opensPreambular(paragraph, text)) {
      this.openPreambular(paragraph);
      return;
    }
    if (this.document.current) {
      this.document.addText(paragraph);
      return;
    }
    this.document.use(paragraph, this.document.run.numbered ? 'back-matter' : 'front-matter');
  }

  /** A line that ends without a sign, after a text that ends with one, is the title of the number or the box that comes next. */
  private isBareTitle(paragraph: Paragraph, text: string, following: readonly FlowItem[]): boolean {
    if (paragraph.lines.length > 1 || text.length > lettersOfTitleMax || !/^\P{Ll}.*[\p{L}\p{N})）]$/u.test(text))
      return false;
    const before = this.document.drafts.at(-1)!.paragraphs.at(-1)?.at(-1);
    const end = textOfWords(before?.words.filter(({ raised }) => !raised) ?? []).trim();
    if (!/[.;。；؛]$/.test(end)) return false;
    const [next] = following;
    if (next?.kind !== 'paragraph') return false;
    if (this.isSmall(next.paragraph) && boxOpening(plainText(next.paragraph), true)) return true;
    const label = labelOf(next.paragraph, this.hasDecimals);
    return label !== null && [1, this.document.lastParagraph + 1].includes(plainNumber(label) ?? 0);
  }

  /** Right below the heading of a unit stand the words of the unit, also where they lead on to its numbered paragraphs. */
  private isChapeauOfUnit(): boolean {
    return (
      this.document.current !== null &&
      this.document.current === this.document.root &&
      this.document.root.paragraphs.length === 0
    );
  }

  /** After a list in the preamble a text goes on flush and in small letters. */
  private opensPreambular(paragraph: Paragraph, text: string): boolean {
    if (this.document.current?.root.unit !== 'pp') return true;
    const isSmall = /^\p{Ll}/u.test(text) && !this.recitals?.beginSmall;
    if (breaksOff(this.document.current) && (isSmall || paragraph.firstIndent < 6)) return false;
    if (this.document.current.steps === '') return true;
    const isFlush = this.recitals?.areIndented && paragraph.firstIndent < 6;
    return !isSmall && !isFlush;
  }

  private openPreambular(paragraph: Paragraph): void {
    this.document.leaveProvision();
    this.recitals ??= { areIndented: paragraph.firstIndent > 6, beginSmall: /^\p{Ll}/u.test(plainText(paragraph)) };
    this.document.open({ unit: 'pp', number: null }, '', paragraph.page);
    this.document.list = new ListLevels('');
    this.document.addText(paragraph);
  }

  private takeTable(table: TableBlock): void {
    const holder = this.document.current;
    if (holder) holder.tables.push({ after: holder.paragraphs.length, rows: table.rows });
    for (const line of table.lines) this.document.uses.push({ line, role: 'table', draft: holder });
  }
}
