import { ListLevels } from '../read/list-levels.ts';
import { sectionNumber } from '../read/section-number.ts';
import { sectionOfHeading, sectionsBelow } from '../read/section-of-heading.ts';
import type { DraftDocument } from './draft-document.ts';
import { isPreambleHeading } from './enacting-words.ts';
import { rank, rankOf } from './heading.ts';
import { type Label, plainNumber } from './label.ts';
import { cutParagraph, type Paragraph, plainText } from './paragraph.ts';
import type { UnitOpening } from './unit-opening.ts';

/** Reads what stands above provisions: headings, and those that open an annex, a section, a unit, a commentary. */
export class Headings {
  private readonly document: DraftDocument;

  constructor(document: DraftDocument) {
    this.document = document;
  }

  takeAnnex(paragraph: Paragraph, number: number | null): void {
    this.document.enterAnnex(number);
    this.document.use(paragraph, 'heading');
  }

  takeUnit(paragraph: Paragraph, opening: UnitOpening, standsOut: boolean): void {
    this.document.headings.closeFrom(rank.unitTitle);
    const number = this.unitNumber(opening, paragraph);
    this.document.leaveProvision();
    this.document.preambleOpen = false;
    this.document.run.numbered = true;
    const draft = this.document.open({ unit: opening.unit, number: String(number) }, '', paragraph.page);
    this.document.list = new ListLevels('');
    this.document.closed = false;
    this.document.lastHeadingRank = rank.unitTitle - 1;
    if (opening.rest === '') {
      this.document.use(paragraph, 'heading');
      return;
    }
    if (standsOut && !/[.;。；]$/.test(opening.rest)) {
      this.document.headings.push(opening.rest, rank.unitTitle);
      draft.headings = this.document.headings.texts;
      this.document.use(paragraph, 'heading');
      return;
    }
    const { before, after } = cutParagraph(paragraph, 0, opening.length);
    if (before) this.document.use(before, 'heading');
    if (after) this.document.addText(after);
  }

  /** A number that is drawn and not written, or written in part, is the one that has to come next. */
  private unitNumber({ unit, number }: UnitOpening, paragraph: Paragraph): number {
    const last = this.document.drafts.findLast(
      (draft) => draft.root.unit === unit && draft.annex === this.document.annex && draft.steps === '',
    );
    const next = Number(last?.root.number ?? 0) + 1;
    if (number === next) return number;
    if (number === null || (number < next && String(next).endsWith(String(number)))) {
      this.document.note(
        'doubtful',
        paragraph,
        `The number of ${unit} ${next} can't be read on the page; it was counted.`,
      );
      return next;
    }
    return number;
  }

  takeCommentary(paragraph: Paragraph): void {
    const root = this.document.root?.root;
    if (!root?.number) {
      this.take(paragraph, plainText(paragraph));
      return;
    }
    this.document.leaveProvision();
    this.document.open({ unit: 'commentary', number: root.number }, '', paragraph.page);
    this.document.inCommentary = true;
    this.document.use(paragraph, 'heading');
  }

  takeTitle(paragraph: Paragraph, label: Label): void {
    const number = plainNumber(label)!;
    this.document.leaveProvision();
    this.document.headings.push(plainText(paragraph), rank.number);
    this.document.open({ unit: 'para', number: String(number) }, '', paragraph.page);
    this.document.lastParagraph = number;
    this.document.run.numbered = true;
    this.document.preambleOpen = false;
    this.document.lastHeadingRank = rank.number;
    this.document.use(paragraph, 'heading');
  }

  take(paragraph: Paragraph, text: string): void {
    const section = sectionNumber(text);
    const own = rankOf(text, paragraph);
    const isTitle =
      this.document.lastHeadingRank !== null && own >= rank.plain && this.document.lastHeadingRank < rank.roman;
    const isUnitTitle = this.document.root !== null && this.document.lastHeadingRank === rank.unitTitle - 1;
    if (isUnitTitle && own >= rank.plain) {
      this.document.headings.push(text, rank.unitTitle);
      this.document.root!.headings = this.document.headings.texts;
      this.document.use(paragraph, 'heading');
      return;
    }
    // What is annexed without the word stands under a title of its own, behind the date of adoption.
    if (this.document.closed && this.document.annex === '') this.document.enterAnnex(null);
    this.document.leaveProvision();
    if (isPreambleHeading(text)) this.document.preambleOpen = true;
    if (section !== null) this.openSection(section);
    const numbered = sectionOfHeading(text);
    if (numbered) this.document.sections = sectionsBelow(this.document.sections, numbered);
    this.document.headings.push(text, isTitle ? this.document.lastHeadingRank! + 1 : own);
    if (this.document.lastHeadingRank === 0 && this.document.annexes.length > 0)
      this.document.annexes.at(-1)!.title ??= text;
    this.document.lastHeadingRank = isTitle ? this.document.lastHeadingRank! + 1 : own;
    this.document.headingMark = this.document.drafts.length;
    this.document.closed = false;
    this.document.use(paragraph, 'heading');
  }

  private openSection(section: number): void {
    this.document.run = { section, numbered: false };
    this.document.preambleOpen = true;
  }
}
