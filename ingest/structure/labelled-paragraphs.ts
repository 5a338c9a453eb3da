import { ListLevels } from '../read/list-levels.ts';
import { textOfLine } from '../read/page-line.ts';
import type { DraftDocument } from './draft-document.ts';
import type { DraftProvision } from './draft-provision.ts';
import { leadsOn } from './enacting-words.ts';
import { type FlowItem, type Labelled, nextPrinted, pageOf, plainNumbers } from './flow.ts';
import { type Label, plainNumber } from './label.ts';
import { cutParagraph, type Paragraph } from './paragraph.ts';

/** Reads paragraphs with a number or a letter before them: the numbered ones of a text, those of a unit, and lists. */
export class LabelledParagraphs {
  private readonly document: DraftDocument;
  private readonly hasDecimals: boolean;
  /** The last number of a list of plain numbers that is open. */
  private lastNumberedItem = 0;

  constructor(document: DraftDocument, hasDecimals: boolean) {
    this.document = document;
    this.hasDecimals = hasDecimals;
  }

  /** Gives a paragraph with a label its place; false where it has none, because nothing is open that its letter could belong to. */
  take(paragraph: Paragraph, label: Label, following: readonly FlowItem[]): boolean {
    const { after: words } = cutParagraph(paragraph, 0, label.length);
    if (!words && label.length === 0) return true;
    const labelled = { words, whole: paragraph };
    const number = plainNumber(label);
    if (label.decimal) {
      this.takeDecimal(labelled, label.decimal);
      return true;
    }
    if (number !== null && !this.isUnitItem(number) && !this.isNumberedItem(number, following)) {
      this.takeNumbered(labelled, number);
      return true;
    }
    if (number === null && !this.document.root) this.reopenList(label);
    if (!this.document.root || !this.document.list) {
      if (number !== null) this.takeNumbered(labelled, number);
      return number !== null;
    }
    const place = this.document.list.place(label.printed, nextPrinted(following, this.hasDecimals));
    if (!place.follows) this.document.noteGap(paragraph, `${this.document.nameOf(this.document.root)}${place.locator}`);
    this.document.current = this.document.open(
      this.document.root.root,
      place.locator,
      pageOf(labelled),
      this.headingsOf(this.document.root),
    );
    this.document.addLabelled(labelled);
    return true;
  }

  /** Items stand under the headings of their paragraph, unless others came between. */
  private headingsOf(root: DraftProvision): string[] {
    return root.sections === this.document.sections ? root.headings : this.document.headings.texts;
  }

  /** The list of a paragraph may be parted by headings, and begin anew below each. */
  private reopenList({ printed }: Label): void {
    const last = this.document.lastNumbered?.paragraphs.at(-1)?.at(-1);
    if (!last || !leadsOn(textOfLine(last)) || !printed.readings.some(({ ordinal }) => ordinal === 1)) return;
    this.document.root = this.document.lastNumbered;
    this.document.current = this.document.lastNumbered;
    this.document.list = new ListLevels('');
  }

  /** Numbers inside an article count from 1; one that goes on with the paragraphs of the whole is no part of it. */
  private isUnitItem(number: number): boolean {
    if (!this.document.root || ['para', 'pp', 'commentary'].includes(this.document.root.root.unit)) return false;
    const last = this.document.drafts.findLast(
      ({ root, steps }) => root === this.document.root!.root && /^\.\d+$/.test(steps),
    );
    const next = Number(last?.steps.slice(1) ?? 0) + 1;
    return number === next || number !== this.document.lastParagraph + 1 || this.document.lastParagraph === 0;
  }

  /** After words that lead on, numbers from 1 are items of the paragraph, if its own numbering goes on behind them. */
  private isNumberedItem(number: number, following: readonly FlowItem[]): boolean {
    if (this.document.root?.root.unit !== 'para' || !this.document.list) return false;
    if (number > 1) return number <= this.lastNumberedItem && this.document.list.continuesWith(number);
    const last = this.document.root.paragraphs.at(-1)?.at(-1);
    this.lastNumberedItem = last && leadsOn(textOfLine(last)) ? this.itemsBefore(following) : 0;
    return this.lastNumberedItem > 0;
  }

  /** How many items a list has that has begun with 1; 0 where the paragraphs do not go on behind it. */
  private itemsBefore(following: readonly FlowItem[]): number {
    const numbers = plainNumbers(following, this.hasDecimals);
    const end = numbers.findIndex((number, index) => number !== index + 2);
    return numbers[end] === this.document.lastParagraph + 1 ? end + 1 : 0;
  }

  private takeNumbered(labelled: Labelled, number: number): void {
    if (number === 1 && this.document.lastParagraph > 0 && this.document.run.numbered) this.document.beginAnew();
    else if (number !== this.document.lastParagraph + 1 && this.document.run.numbered)
      this.document.noteNumber(labelled.whole, number);
    this.document.leaveProvision();
    this.document.preambleOpen = false;
    this.document.run.numbered = true;
    this.document.lastParagraph = number;
    this.document.closed = false;
    this.document.open({ unit: 'para', number: String(number) }, '', pageOf(labelled));
    this.document.list = new ListLevels('');
    this.document.addLabelled(labelled);
  }

  private takeDecimal(labelled: Labelled, [number, part]: readonly [number, number]): void {
    const holder =
      this.document.root?.root.number === String(number) && this.document.root.root.unit !== 'commentary'
        ? this.document.root
        : null;
    const root =
      holder ??
      this.document.opened(String(number)) ??
      this.document.open({ unit: 'para', number: String(number) }, '', pageOf(labelled));
    this.document.root = root;
    this.document.run.numbered = true;
    this.document.preambleOpen = false;
    this.document.lastParagraph = number;
    this.document.list = new ListLevels(`.${part}`);
    this.document.current = this.document.open(root.root, `.${part}`, pageOf(labelled), root.headings);
    this.document.addLabelled(labelled);
  }
}
