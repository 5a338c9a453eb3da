import { annexHeading } from '../read/annex-heading.ts';
import { HeadingStack } from '../read/heading-stack.ts';
import { ListLevels } from '../read/list-levels.ts';
import { type PageLine, textOfLine, textOfWords } from '../read/page-line.ts';
import type { PrintedNumber } from '../read/printed-number.ts';
import { sectionNumber } from '../read/section-number.ts';
import { type Sections, sectionOfHeading, sectionsBelow } from '../read/section-of-heading.ts';
import type { LineRole, ReadNotice } from '../read-document.ts';
import { namesMeeting } from './adoption-line.ts';
import { isCommentaryHeading } from './commentary.ts';
import type { DraftProvision, DraftRoot, Run } from './draft-provision.ts';
import { isEnacting, isPreambleHeading, leadsOn, turnsToEnacting } from './enacting-words.ts';
import { isHeading, rank, rankOf } from './heading.ts';
import { type Label, labelOf, plainNumber } from './label.ts';
import type { Measures } from './measures.ts';
import { cutParagraph, type Paragraph, plainText } from './paragraph.ts';
import type { TableBlock } from './table-block.ts';
import { boxOpening, type UnitOpening, unitOpening } from './unit-opening.ts';

/** What a line was taken for, and the provision that has its words. */
export type LineUse = { line: PageLine; role: LineRole; draft: DraftProvision | null };

/** A paragraph of the flow, or a table that stands between two of them. */
export type FlowItem = { kind: 'paragraph'; paragraph: Paragraph } | { kind: 'table'; table: TableBlock };

/** A paragraph with a number before it, and its words without the number. */
type Labelled = { words: Paragraph | null; whole: Paragraph };

const lettersOfTitleMax = 120;

type Annex = { number: number | null; prefix: string; title: string | null };

/** Reads the flow of a document from top to bottom and gives every paragraph its place. */
export class Interpreter {
  readonly drafts: DraftProvision[] = [];
  readonly uses: LineUse[] = [];
  readonly notices: ReadNotice[] = [];
  readonly annexes: Annex[] = [];
  private readonly measures: Measures;
  private readonly hasDecimals: boolean;
  private readonly headings = new HeadingStack();
  private annex = '';
  private run: Run = { section: null, numbered: false };
  private sections: Sections = [null, null];
  /** The numbered paragraph that was open last: its list may go on under headings. */
  private lastNumbered: DraftProvision | null = null;
  /** Where in the drafts the latest heading stood, in case the numbering begins anew after it. */
  private headingMark = 0;
  private lastHeadingRank: number | null = null;
  private preambleOpen = false;
  private enacted = false;
  private closed = false;
  private lastParagraph = 0;
  /** True while the small letters of a box go on. */
  private boxIsOpen = false;
  /** The last number of a list of plain numbers that is open. */
  private lastNumberedItem = 0;
  private root: DraftProvision | null = null;
  private current: DraftProvision | null = null;
  private list: ListLevels | null = null;
  private inCommentary = false;
  /** How the first preambular paragraph looks: the others look alike. */
  private recitals: { areIndented: boolean; beginSmall: boolean } | null = null;

  constructor(measures: Measures, hasDecimals: boolean) {
    this.measures = measures;
    this.hasDecimals = hasDecimals;
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
      this.openAnnex(paragraph, annex.number);
      return;
    }
    if (isEnacting(text) && !this.run.numbered && !this.enacted) {
      this.takeEnacting(paragraph);
      return;
    }
    if (!/[\p{L}\p{N}]/u.test(text)) {
      this.use(paragraph, 'furniture');
      return;
    }
    if (turnsToEnacting(text) && !this.run.numbered) {
      this.leaveProvision();
      this.use(paragraph, 'front-matter');
      return;
    }
    if (isPreambleHeading(text)) {
      this.takeHeading(paragraph, text);
      return;
    }
    if (this.signsOff(paragraph, text)) {
      this.closed = true;
      this.use(paragraph, 'back-matter');
      return;
    }
    const inBox = this.isSmall(paragraph);
    this.boxIsOpen &&= inBox;
    const opening = this.inCommentary && !standsOut ? null : unitOpening(paragraph, { standsOut, inBox });
    if (opening) {
      this.openUnit(paragraph, opening, standsOut && !inBox);
      this.boxIsOpen = inBox;
      return;
    }
    if (this.boxIsOpen && this.isTextOfBox(text)) {
      this.addText(paragraph);
      return;
    }
    if (isCommentaryHeading(text)) {
      this.openCommentary(paragraph);
      return;
    }
    const label = labelOf(paragraph, this.hasDecimals);
    if (label && standsOut && this.opensNumberedTitle(label)) {
      this.openTitled(paragraph, label);
      return;
    }
    if (standsOut && !this.goesOn(text) && !(label && this.isPlainItem(label, paragraph))) {
      this.takeHeading(paragraph, text);
      return;
    }
    if (this.inCommentary) {
      this.addText(paragraph);
      return;
    }
    if (isEnacting(text) && !this.run.numbered && this.current === null) {
      this.takeEnacting(paragraph);
      return;
    }
    if (label) {
      this.takeLabelled(paragraph, label, following);
      return;
    }
    this.takeUnlabelled(paragraph, text, following);
  }

  /** The letters of a box are smaller than those of the body. */
  private isSmall({ size }: Paragraph): boolean {
    return size > 0 && size < this.measures.bodySize * 0.93;
  }

  /** The words of a box may be set in bold altogether: they are text, as sentences are and what follows one. */
  private isTextOfBox(text: string): boolean {
    return this.current !== null && (/[.。؟?!;:؛]$/.test(text) || this.current.paragraphs.length > 0);
  }

  /** The meeting and the date at which a text was adopted stand below it, at the far side. */
  private signsOff(paragraph: Paragraph, text: string): boolean {
    if (this.annex !== '' || this.drafts.length === 0) return false;
    if (namesMeeting(text)) return true;
    if (!paragraph.farSide || paragraph.bold) return false;
    return text.length < 120 && !/[.;:；。؛]$/.test(text) && labelOf(paragraph) === null;
  }

  private openAnnex(paragraph: Paragraph, number: number | null): void {
    this.enterAnnex(number);
    this.use(paragraph, 'heading');
  }

  private enterAnnex(number: number | null): void {
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

  private openUnit(paragraph: Paragraph, opening: UnitOpening, standsOut: boolean): void {
    this.headings.closeFrom(rank.unitTitle);
    const number = this.unitNumber(opening, paragraph);
    this.leaveProvision();
    this.preambleOpen = false;
    this.run.numbered = true;
    const draft = this.open({ unit: opening.unit, number: String(number) }, '', paragraph.page);
    this.list = new ListLevels('');
    this.closed = false;
    this.lastHeadingRank = rank.unitTitle - 1;
    if (opening.rest === '') {
      this.use(paragraph, 'heading');
      return;
    }
    if (standsOut && !/[.;。；]$/.test(opening.rest)) {
      this.headings.push(opening.rest, rank.unitTitle);
      draft.headings = this.headings.texts;
      this.use(paragraph, 'heading');
      return;
    }
    const { before, after } = cutParagraph(paragraph, 0, opening.length);
    if (before) this.use(before, 'heading');
    if (after) this.addText(after);
  }

  /** A number that is drawn and not written, or written in part, is the one that has to come next. */
  private unitNumber({ unit, number }: UnitOpening, paragraph: Paragraph): number {
    const last = this.drafts.findLast(
      (draft) => draft.root.unit === unit && draft.annex === this.annex && draft.steps === '',
    );
    const next = Number(last?.root.number ?? 0) + 1;
    if (number === next) return number;
    if (number === null || (number < next && String(next).endsWith(String(number)))) {
      this.note('doubtful', paragraph, `The number of ${unit} ${next} can't be read on the page; it was counted.`);
      return next;
    }
    return number;
  }

  private openCommentary(paragraph: Paragraph): void {
    const root = this.root?.root;
    if (!root?.number) {
      this.takeHeading(paragraph, plainText(paragraph));
      return;
    }
    this.leaveProvision();
    this.open({ unit: 'commentary', number: root.number }, '', paragraph.page);
    this.inCommentary = true;
    this.use(paragraph, 'heading');
  }

  /** "1. Fundamental perspectives" above 1.1, or above a text without a number of its own. */
  private opensNumberedTitle(label: Label): boolean {
    return (
      plainNumber(label) !== null &&
      (this.hasDecimals || plainNumber(label) === this.lastParagraph + 1) &&
      this.hasDecimals
    );
  }

  private openTitled(paragraph: Paragraph, label: Label): void {
    const number = plainNumber(label)!;
    this.leaveProvision();
    this.headings.push(plainText(paragraph), rank.number);
    this.open({ unit: 'para', number: String(number) }, '', paragraph.page);
    this.lastParagraph = number;
    this.run.numbered = true;
    this.preambleOpen = false;
    this.lastHeadingRank = rank.number;
    this.use(paragraph, 'heading');
  }

  /** A sentence that broke off goes on in whatever letters, if they are small ones. */
  private goesOn(text: string): boolean {
    return this.current !== null && breaksOff(this.current) && /^\p{Ll}/u.test(text);
  }

  /** Some documents set whole paragraphs in bold or italics: a sentence with a number that follows is one of them. */
  private isPlainItem(label: Label, paragraph: Paragraph): boolean {
    if (paragraph.lines[0]!.known?.kind === 'heading' || paragraph.size > this.measures.bodySize * 1.08) return false;
    return plainNumber(label) === null || /[.;:،؛。；：]$/.test(plainText(paragraph)) || !paragraph.bold;
  }

  private takeHeading(paragraph: Paragraph, text: string): void {
    const section = sectionNumber(text);
    const own = rankOf(text, paragraph);
    const isTitle = this.lastHeadingRank !== null && own >= rank.plain && this.lastHeadingRank < rank.roman;
    const isUnitTitle = this.root !== null && this.lastHeadingRank === rank.unitTitle - 1;
    if (isUnitTitle && own >= rank.plain) {
      this.headings.push(text, rank.unitTitle);
      this.root!.headings = this.headings.texts;
      this.use(paragraph, 'heading');
      return;
    }
    // What is annexed without the word stands under a title of its own, behind the date of adoption.
    if (this.closed && this.annex === '') this.enterAnnex(null);
    this.leaveProvision();
    if (isPreambleHeading(text)) this.preambleOpen = true;
    if (section !== null) this.openSection(section);
    const numbered = sectionOfHeading(text);
    if (numbered) this.sections = sectionsBelow(this.sections, numbered);
    this.headings.push(text, isTitle ? this.lastHeadingRank! + 1 : own);
    if (this.lastHeadingRank === 0 && this.annexes.length > 0) this.annexes.at(-1)!.title ??= text;
    this.lastHeadingRank = isTitle ? this.lastHeadingRank! + 1 : own;
    this.headingMark = this.drafts.length;
    this.closed = false;
    this.use(paragraph, 'heading');
  }

  private openSection(section: number): void {
    this.run = { section, numbered: false };
    this.preambleOpen = true;
  }

  private takeEnacting(paragraph: Paragraph): void {
    this.enacted = true;
    this.preambleOpen = true;
    this.leaveProvision();
    this.use(paragraph, 'front-matter');
  }

  private takeLabelled(paragraph: Paragraph, label: Label, following: readonly FlowItem[]): void {
    const { after: words } = cutParagraph(paragraph, 0, label.length);
    if (!words && label.length === 0) return;
    const labelled = { words, whole: paragraph };
    const number = plainNumber(label);
    if (label.decimal) {
      this.takeDecimal(labelled, label.decimal);
      return;
    }
    if (number !== null && !this.isUnitItem(number) && !this.isNumberedItem(number, following)) {
      this.takeNumbered(labelled, number);
      return;
    }
    if (number === null && !this.root) this.reopenList(label);
    if (!this.root || !this.list) {
      if (number === null) this.takeUnlabelled(paragraph, plainText(paragraph), []);
      else this.takeNumbered(labelled, number);
      return;
    }
    const place = this.list.place(label.printed, nextPrinted(following, this.hasDecimals));
    if (!place.follows) this.noteGap(paragraph, `${this.nameOf(this.root)}${place.locator}`);
    this.current = this.open(this.root.root, place.locator, pageOf(labelled), this.headingsOf(this.root));
    this.addLabelled(labelled);
  }

  /** Items stand under the headings of their paragraph, unless others came between. */
  private headingsOf(root: DraftProvision): string[] {
    return root.sections === this.sections ? root.headings : this.headings.texts;
  }

  /** The list of a paragraph may be parted by headings, and begin anew below each. */
  private reopenList({ printed }: Label): void {
    const last = this.lastNumbered?.paragraphs.at(-1)?.at(-1);
    if (!last || !leadsOn(textOfLine(last)) || !printed.readings.some(({ ordinal }) => ordinal === 1)) return;
    this.root = this.lastNumbered;
    this.current = this.lastNumbered;
    this.list = new ListLevels('');
  }

  /** Numbers inside an article count from 1; one that goes on with the paragraphs of the whole is no part of it. */
  private isUnitItem(number: number): boolean {
    if (!this.root || ['para', 'pp', 'commentary'].includes(this.root.root.unit)) return false;
    const last = this.drafts.findLast(({ root, steps }) => root === this.root!.root && /^\.\d+$/.test(steps));
    const next = Number(last?.steps.slice(1) ?? 0) + 1;
    return number === next || number !== this.lastParagraph + 1 || this.lastParagraph === 0;
  }

  /** After words that lead on, numbers from 1 are items of the paragraph, if its own numbering goes on behind them. */
  private isNumberedItem(number: number, following: readonly FlowItem[]): boolean {
    if (this.root?.root.unit !== 'para' || !this.list) return false;
    if (number > 1) return number <= this.lastNumberedItem && this.list.continuesWith(number);
    const last = this.root.paragraphs.at(-1)?.at(-1);
    this.lastNumberedItem = last && leadsOn(textOfLine(last)) ? this.itemsBefore(following) : 0;
    return this.lastNumberedItem > 0;
  }

  /** How many items a list has that has begun with 1; 0 where the paragraphs do not go on behind it. */
  private itemsBefore(following: readonly FlowItem[]): number {
    const numbers = following.flatMap((item) => {
      const label = item.kind === 'paragraph' ? labelOf(item.paragraph, this.hasDecimals) : null;
      return label ? (plainNumber(label) ?? []) : [];
    });
    const end = numbers.findIndex((number, index) => number !== index + 2);
    return numbers[end] === this.lastParagraph + 1 ? end + 1 : 0;
  }

  private takeNumbered(labelled: Labelled, number: number): void {
    if (number === 1 && this.lastParagraph > 0 && this.run.numbered) this.beginAnew();
    else if (number !== this.lastParagraph + 1 && this.run.numbered) this.noteNumber(labelled.whole, number);
    this.leaveProvision();
    this.preambleOpen = false;
    this.run.numbered = true;
    this.lastParagraph = number;
    this.closed = false;
    this.open({ unit: 'para', number: String(number) }, '', pageOf(labelled));
    this.list = new ListLevels('');
    this.addLabelled(labelled);
  }

  private takeDecimal(labelled: Labelled, [number, part]: readonly [number, number]): void {
    const holder = this.root?.root.number === String(number) && this.root.root.unit !== 'commentary' ? this.root : null;
    const root =
      holder ??
      this.opened(String(number)) ??
      this.open({ unit: 'para', number: String(number) }, '', pageOf(labelled));
    this.root = root;
    this.run.numbered = true;
    this.preambleOpen = false;
    this.lastParagraph = number;
    this.list = new ListLevels(`.${part}`);
    this.current = this.open(root.root, `.${part}`, pageOf(labelled), root.headings);
    this.addLabelled(labelled);
  }

  /** The paragraph with this number, where it stands further above in the same run. */
  private opened(number: string): DraftProvision | undefined {
    return this.drafts.findLast(
      ({ root, steps, run, annex }) =>
        root.unit === 'para' && root.number === number && steps === '' && run === this.run && annex === this.annex,
    );
  }

  /** A number may stand alone, above items that hold all the words. */
  private addLabelled({ words, whole }: Labelled): void {
    if (words) this.addText(words, whole);
    else for (const line of whole.lines) this.uses.push({ line, role: 'provision', draft: this.current });
  }

  /** The numbering has begun anew under the latest heading: what stands there belongs to a run of its own. */
  private beginAnew(): void {
    const run: Run = { section: null, numbered: false };
    for (const draft of this.drafts.slice(this.headingMark)) if (draft.annex === this.annex) draft.run = run;
    this.run = run;
  }

  private takeUnlabelled(paragraph: Paragraph, text: string, following: readonly FlowItem[]): void {
    if (this.closed) {
      this.use(paragraph, 'back-matter');
      return;
    }
    if (leadsOn(text) && !this.isChapeauOfUnit() && leadsToNumber(following, this.measures, this.hasDecimals)) {
      this.use(paragraph, 'front-matter');
      return;
    }
    if (this.run.numbered && this.current && this.isBareTitle(paragraph, text, following)) {
      this.takeHeading(paragraph, text);
      return;
    }
    if (this.preambleOpen && this.opensPreambular(paragraph, text)) {
      this.openPreambular(paragraph);
      return;
    }
    if (this.current) {
      this.addText(paragraph);
      return;
    }
    this.use(paragraph, this.run.numbered ? 'back-matter' : 'front-matter');
  }

  /** A line that ends without a sign, after a text that ends with one, is the title of the number or the box that comes next. */
  private isBareTitle(paragraph: Paragraph, text: string, following: readonly FlowItem[]): boolean {
    if (paragraph.lines.length > 1 || text.length > lettersOfTitleMax || !/^\P{Ll}.*[\p{L}\p{N})）]$/u.test(text))
      return false;
    const before = this.drafts.at(-1)!.paragraphs.at(-1)?.at(-1);
    const end = textOfWords(before?.words.filter(({ raised }) => !raised) ?? []).trim();
    if (!/[.;。；؛]$/.test(end)) return false;
    const [next] = following;
    if (next?.kind !== 'paragraph') return false;
    if (this.isSmall(next.paragraph) && boxOpening(plainText(next.paragraph), true)) return true;
    const label = labelOf(next.paragraph, this.hasDecimals);
    return label !== null && [1, this.lastParagraph + 1].includes(plainNumber(label) ?? 0);
  }

  /** Right below the heading of a unit stand the words of the unit, also where they lead on to its numbered paragraphs. */
  private isChapeauOfUnit(): boolean {
    return this.current !== null && this.current === this.root && this.root.paragraphs.length === 0;
  }

  /** After a list in the preamble a text goes on flush and in small letters. */
  private opensPreambular(paragraph: Paragraph, text: string): boolean {
    if (this.current?.root.unit !== 'pp') return true;
    const isSmall = /^\p{Ll}/u.test(text) && !this.recitals?.beginSmall;
    if (breaksOff(this.current) && (isSmall || paragraph.firstIndent < 6)) return false;
    if (this.current.steps === '') return true;
    const isFlush = this.recitals?.areIndented && paragraph.firstIndent < 6;
    return !isSmall && !isFlush;
  }

  private openPreambular(paragraph: Paragraph): void {
    this.leaveProvision();
    this.recitals ??= { areIndented: paragraph.firstIndent > 6, beginSmall: /^\p{Ll}/u.test(plainText(paragraph)) };
    this.open({ unit: 'pp', number: null }, '', paragraph.page);
    this.list = new ListLevels('');
    this.addText(paragraph);
  }

  private takeTable(table: TableBlock): void {
    const holder = this.current;
    if (holder) holder.tables.push({ after: holder.paragraphs.length, rows: table.rows });
    for (const line of table.lines) this.uses.push({ line, role: 'table', draft: holder });
  }

  private open(root: DraftRoot, steps: string, page: number | null, headings?: string[]): DraftProvision {
    const draft: DraftProvision = {
      annex: this.annex,
      run: this.run,
      sections: this.sections,
      root,
      steps,
      headings: headings ?? this.headings.texts,
      paragraphs: [],
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

  private leaveProvision(): void {
    this.root = null;
    this.current = null;
    this.list = null;
    this.inCommentary = false;
  }

  /**
   * What follows a list without a number of its own belongs to the provision that has the list. The ledger has the
   * whole lines, with the number.
   */
  private addText(paragraph: Paragraph, whole = paragraph): void {
    const holder = this.holderOf(paragraph);
    if (breaksOff(holder) && holder === this.current) holder.paragraphs.at(-1)!.push(...paragraph.lines);
    else holder.paragraphs.push([...paragraph.lines]);
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

  private use(paragraph: Paragraph, role: LineRole): void {
    for (const line of paragraph.lines) this.uses.push({ line, role, draft: null });
  }

  private nameOf(draft: DraftProvision): string {
    return `${draft.root.unit}-${draft.root.number ?? '?'}${draft.steps}`;
  }

  private noteGap(paragraph: Paragraph, locator: string): void {
    this.note('gap', paragraph, `The item ${locator} does not follow on the one before it.`);
  }

  private noteNumber(paragraph: Paragraph, number: number): void {
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

  private note(kind: ReadNotice['kind'], paragraph: Paragraph, message: string): void {
    this.notices.push({ kind, page: paragraph.page, locator: null, message });
  }
}

function pageOf({ words, whole }: Labelled): number | null {
  return (words ?? whole).page;
}

/** A text that ends without any sign goes on in what follows. */
function breaksOff({ paragraphs }: DraftProvision): boolean {
  const last = paragraphs.at(-1)?.at(-1);
  if (!last?.box || last.words.at(-1)?.raised) return false;
  const text = textOfLine(last).trim();
  return /[\p{L}\p{N}][\u00ad\u2010\u2011-]?$/u.test(text) && !/\p{Script=Han}$/u.test(text);
}

function nextPrinted(following: readonly FlowItem[], hasDecimals: boolean): PrintedNumber | null {
  for (const item of following) {
    const label = item.kind === 'paragraph' ? labelOf(item.paragraph, hasDecimals) : null;
    if (label) return label.printed;
  }
  return null;
}

/** True where the next paragraph has a plain number, opens a unit or is a heading. */
function leadsToNumber(following: readonly FlowItem[], measures: Measures, hasDecimals: boolean): boolean {
  const next = following.find((item) => item.kind === 'paragraph');
  if (next?.kind !== 'paragraph') return false;
  const label = labelOf(next.paragraph, hasDecimals);
  if (label) return label.decimal !== null || plainNumber(label) !== null;
  return isHeading(next.paragraph, measures);
}
