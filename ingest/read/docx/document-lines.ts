import { type PageLine, textOfWords } from '../page-line.ts';
import { type Look, WordGatherer, wholeLine, wordsOfText } from '../whole-line.ts';
import { isRightToLeft } from '../writing-direction.ts';
import type { XmlListener } from '../xml/read-xml.ts';
import type { ListCounter, ListReference } from './numbering.ts';
import { type DocxNote, OpenTable } from './open-table.ts';
import { isOn, type Styles } from './styles.ts';

/** What stands beside the body of a document. */
export type DocumentParts = {
  styles: Styles;
  counter: ListCounter;
  footnotes: ReadonlyMap<string, string>;
  endnotes: ReadonlyMap<string, string>;
};

type OpenParagraph = {
  gatherer: WordGatherer;
  style: string | null;
  list: Partial<ListReference>;
  outline: number | null;
  rightToLeft: boolean;
  notes: DocxNote[];
  /** True where the end of the paragraph was removed: the next one goes on with it. */
  joinsNext: boolean;
};
type OpenRun = { bold: boolean | null; italic: boolean | null; raised: boolean; hidden: boolean; style: string | null };

/** What is in the file and not on the page: removed text, a second copy for old readers, field codes. */
const unseen = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delInstrText',
  'sectPr',
  'pPrChange',
  'rPrChange',
]);

/** Turns the body of a Word document into lines, as it is shown with all its changes accepted. */
export class DocumentLines implements XmlListener {
  readonly lines: PageLine[] = [];
  private readonly parts: DocumentParts;
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly runs: OpenRun[] = [];
  private joined: OpenParagraph | null = null;
  private unseenDepth = 0;
  private inText = false;
  private inParagraphProperties = false;
  private inRunProperties = false;
  private noteNumber = 0;
  private customMark: { kind: 'footnotes' | 'endnotes'; id: string } | null = null;

  constructor(parts: DocumentParts) {
    this.parts = parts;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.marksRemovedEnd(name)) this.paragraphs.at(-1)!.joinsNext = true;
    if (unseen.has(name)) this.unseenDepth += 1;
    if (this.unseenDepth > 0) return;
    if (name === 'p') this.openParagraph();
    else if (name === 'r') this.runs.push({ bold: null, italic: null, raised: false, hidden: false, style: null });
    else if (name === 'tbl') this.tables.push(new OpenTable());
    else if (name === 'tr') this.tables.at(-1)?.openRow();
    else if (name === 'tc') this.tables.at(-1)?.openCell();
    else this.openDetail(name, attributes);
  }

  close(name: string): void {
    if (unseen.has(name)) this.unseenDepth -= 1;
    if (this.unseenDepth > 0) return;
    if (name === 't') this.inText = false;
    if (name === 'pPr') this.inParagraphProperties = false;
    if (name === 'rPr') this.inRunProperties = false;
    if (name === 'r') this.closeRun();
    if (name === 'p') this.closeParagraph();
    if (name === 'tbl') this.closeTable();
  }

  text(text: string): void {
    if (this.inText && this.unseenDepth === 0) this.say(text);
  }

  /** `<w:rPr><w:del/></w:rPr>` in the properties of a paragraph: its end was removed, its words were not. */
  private marksRemovedEnd(name: string): boolean {
    return name === 'del' && this.inParagraphProperties && this.inRunProperties && this.paragraphs.length > 0;
  }

  private openDetail(name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attributes.val;
    if (name === 'pPr') this.inParagraphProperties = true;
    else if (name === 'rPr') this.inRunProperties = true;
    else if (this.inParagraphProperties && !this.inRunProperties) this.describeParagraph(name, value);
    else if (this.inRunProperties && !this.inParagraphProperties) this.describeRun(name, value);
    else if (name === 't') this.inText = true;
    else if (name === 'tab' || name === 'br' || name === 'cr') this.say(' ');
    else if (name === 'noBreakHyphen') this.say('\u2011');
    else if (name === 'footnoteReference') this.refer('footnotes', attributes);
    else if (name === 'endnoteReference') this.refer('endnotes', attributes);
  }

  private describeParagraph(name: string, value: string | undefined): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    if (name === 'pStyle') paragraph.style = value ?? null;
    if (name === 'numId') paragraph.list.id = value ?? '0';
    if (name === 'ilvl') paragraph.list.level = Number(value);
    if (name === 'outlineLvl') paragraph.outline = Number(value);
    if (name === 'bidi') paragraph.rightToLeft = isOn(value);
  }

  private describeRun(name: string, value: string | undefined): void {
    const run = this.runs.at(-1);
    if (!run) return;
    if (name === 'rStyle') run.style = value ?? null;
    if (name === 'b' || name === 'bCs') run.bold = isOn(value);
    if (name === 'i' || name === 'iCs') run.italic = isOn(value);
    if (name === 'vertAlign') run.raised = value === 'superscript';
    if (name === 'vanish') run.hidden = isOn(value);
  }

  private openParagraph(): void {
    const joined = this.joined;
    this.joined = null;
    this.paragraphs.push(
      joined ?? {
        gatherer: new WordGatherer(),
        style: null,
        list: {},
        outline: null,
        rightToLeft: false,
        notes: [],
        joinsNext: false,
      },
    );
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const label = paragraph.joinsNext ? '' : this.labelOf(paragraph);
    if (paragraph.joinsNext) this.joined = { ...paragraph, joinsNext: false };
    else if (this.tables.length > 0) this.intoCell(label, paragraph);
    else this.intoLines(label, paragraph);
  }

  private labelOf({ style, list, gatherer }: OpenParagraph): string {
    const { styles, counter } = this.parts;
    const id = list.id ?? styles.find(style, (one) => one.list.id);
    const level = list.level ?? styles.find(style, (one) => one.list.level) ?? 0;
    return id === null || id === '0' || gatherer.words.length === 0 ? '' : counter.next({ id, level });
  }

  private intoLines(label: string, { gatherer, outline, style, rightToLeft, notes }: OpenParagraph): void {
    const [first, ...others] = gatherer.words;
    const words = first ? [...wordsOfText(label), { ...first, spaced: label !== '' }, ...others] : [];
    const level = outline === null ? this.parts.styles.headingLevel(style) : outline + 1;
    const known = level !== null && level < 10 ? { kind: 'heading' as const, level } : null;
    this.push(wholeLine(words, known, rightToLeft || runsRightToLeft(words)));
    this.pushNotes(notes);
  }

  private intoCell(label: string, { gatherer, notes }: OpenParagraph): void {
    const table = this.tables.at(-1)!;
    table.addLine([label, textOfWords(gatherer.words)].filter(Boolean).join(' '));
    table.notes.push(...notes);
  }

  private closeTable(): void {
    const table = this.tables.pop();
    const outer = this.tables.at(-1);
    if (!table) return;
    if (outer) {
      outer.addLine(table.text);
      outer.notes.push(...table.notes);
    } else {
      const words = wordsOfText(table.text);
      this.push(wholeLine(words, { kind: 'table', rows: table.rows }, runsRightToLeft(words)));
      this.pushNotes(table.notes);
    }
  }

  private refer(kind: 'footnotes' | 'endnotes', attributes: Readonly<Record<string, string>>): void {
    const id = attributes.id ?? '';
    if (attributes.customMarkFollows !== undefined && isOn(attributes.customMarkFollows)) {
      this.customMark = { kind, id };
      return;
    }
    this.noteNumber += 1;
    this.addNote(kind, id, String(this.noteNumber));
  }

  private addNote(kind: 'footnotes' | 'endnotes', id: string, mark: string): void {
    const paragraph = this.paragraphs.at(-1);
    const text = this.parts[kind].get(id);
    if (!paragraph || text === undefined) return;
    paragraph.gatherer.add(mark, { bold: false, italic: false, raised: true });
    paragraph.notes.push({ mark, text });
  }

  private closeRun(): void {
    this.runs.pop();
    this.customMark = null;
  }

  private say(text: string): void {
    const run = this.runs.at(-1);
    if (run?.hidden) return;
    const custom = this.customMark;
    this.customMark = null;
    if (custom && text.trim() !== '') this.addNote(custom.kind, custom.id, text.trim());
    else this.paragraphs.at(-1)?.gatherer.add(text, this.lookOf(run));
  }

  private lookOf(run: OpenRun | undefined): Look {
    const paragraph = this.paragraphs.at(-1)?.style ?? null;
    const { styles } = this.parts;
    const ask = (said: (style: { bold: boolean | null; italic: boolean | null }) => boolean | null) =>
      styles.find(run?.style ?? null, said) ?? styles.find(paragraph, said) ?? false;
    return {
      bold: run?.bold ?? ask((style) => style.bold),
      italic: run?.italic ?? ask((style) => style.italic),
      raised: run?.raised ?? false,
    };
  }

  private pushNotes(notes: readonly DocxNote[]): void {
    for (const { mark, text } of notes) {
      const words = wordsOfText(text);
      this.push(wholeLine(words, { kind: 'footnote', mark }, runsRightToLeft(words)));
    }
  }

  private push(line: PageLine | null): void {
    if (line) this.lines.push(line);
  }
}

/** By its letters: a document need not say so where its language already does. */
function runsRightToLeft(words: PageLine['words']): boolean {
  return isRightToLeft(textOfWords(words));
}
