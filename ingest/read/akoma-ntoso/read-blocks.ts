import { UnreadableError } from '../unreadable.ts';
import { readXml, type XmlLimits, type XmlListener } from '../xml/read-xml.ts';
import type { Block, BlockPart, DocumentFacts, NotedText } from './block.ts';
import { joinLines } from './noted-text.ts';
import { TextBuilder } from './text-builder.ts';

const languages: Record<string, string> = { eng: 'en', fra: 'fr', spa: 'es', rus: 'ru', ara: 'ar', zho: 'zh' };
const parts: Record<string, BlockPart> = {
  preface: 'preface',
  preamble: 'preamble',
  mainBody: 'body',
  conclusions: 'conclusions',
};
const textElements = new Set(['p', 'num', 'subheading', 'heading', 'crossHeading', 'listIntroduction']);
const headingElements = new Set(['subheading', 'heading']);

/** Streams an Akoma Ntoso document into its blocks: paragraphs, headings and tables in the order of the text. */
export function readBlocks(source: Uint8Array | string, limits?: XmlLimits): { blocks: Block[]; facts: DocumentFacts } {
  const reader = new BlockReader();
  readXml(source, reader, limits);
  return { blocks: reader.blocks, facts: reader.facts };
}

type Note = { mark: string; builder: TextBuilder; preserved: boolean };
type Table = { rows: NotedText[][]; cell: NotedText[] | null };

class BlockReader implements XmlListener {
  readonly blocks: Block[] = [];
  readonly facts: DocumentFacts = { symbol: null, lang: null, adopted: null };
  private readonly path: string[] = [];
  private readonly spans: string[] = [];
  private statement = 0;
  private part: BlockPart | null = null;
  private annexed = false;
  private style: string | null = null;
  private items = 0;
  private number: string | null = null;
  private builder: TextBuilder | null = null;
  private builderElement = '';
  private preserved = false;
  private raised: string | null = null;
  private note: Note | null = null;
  private table: Table | null = null;
  /** By mark: a mark that is raised again points at the same note. */
  private readonly notes = new Map<string, string>();
  private symbolText: string | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.path.push(name) === 1 && name !== 'akomaNtoso') throw otherXml();
    this.readFacts(name, attributes);
    if (name === 'statement') this.statement += 1;
    if (name === 'attachments') this.annexed = true;
    if (name in parts) this.part = this.annexed && name === 'mainBody' ? 'annex' : parts[name]!;
    if (name === 'formula') this.part = 'enacting';
    if (name === 'paragraph') this.openParagraph(attributes.class ?? null);
    if (name === 'point' || name === 'item') this.items += 1;
    if (name === 'span' || name === 'i' || name === 'b') this.spans.push(attributes.class ?? spanOf(name));
    if (name === 'sup') this.raised = '';
    if (name === 'eol') this.text(' ');
    if (name === 'table') this.table ??= { rows: [], cell: null };
    if (name === 'tr') this.table?.rows.push([]);
    if ((name === 'td' || name === 'th') && this.table) this.table.cell = [];
    if (name === 'authorialNote') this.openNote(attributes);
    else if (textElements.has(name)) this.openText(name, attributes.space === 'preserve');
  }

  close(name: string): void {
    this.path.pop();
    if (name === 'docNumber') this.closeSymbol();
    if (name === 'attachments') this.annexed = false;
    if (name === 'formula') this.part = 'preamble';
    if (name in parts) this.part = null;
    if (name === 'paragraph' || name === 'point' || name === 'item') this.flushNumber();
    if (name === 'point' || name === 'item') this.items -= 1;
    if (name === 'span' || name === 'i' || name === 'b') this.spans.pop();
    if (name === 'sup') this.closeRaised();
    if (name === 'table') this.closeTable();
    if (name === 'td' || name === 'th') this.closeCell();
    if (name === 'authorialNote') this.closeNote();
    else if (textElements.has(name)) this.closeText(name);
  }

  text(text: string): void {
    if (this.symbolText !== null) this.symbolText += text;
    const preserved = this.note ? this.note.preserved : this.preserved;
    const words = preserved ? text : withoutIndentation(text);
    if (this.note) this.note.builder.append(words, plain);
    else if (this.raised !== null) this.raised += words;
    else this.builder?.append(words, this.currentStyle());
  }

  private readFacts(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'FRBRlanguage' && attributes.language)
      this.facts.lang ??= languages[attributes.language] ?? attributes.language;
    if (name === 'FRBRdate' && attributes.name === 'adoption' && isDate(attributes.date))
      this.facts.adopted ??= attributes.date;
    if (name === 'docNumber' && this.path.includes('coverPage')) this.symbolText = '';
  }

  private closeSymbol(): void {
    const symbol = this.symbolText?.trim();
    if (symbol) this.facts.symbol ??= symbol;
    this.symbolText = null;
  }

  private openParagraph(style: string | null): void {
    this.style = style;
    this.number = null;
  }

  private openText(name: string, preserved: boolean): void {
    if (this.note) {
      this.note.preserved = preserved;
      this.note.builder.append(' ', plain);
      return;
    }
    if (!this.part && !this.table) return;
    // A number or heading inside a paragraph (as some files have it) ends what stands before it.
    if (this.builder) this.finishText(this.builderElement);
    this.builder = new TextBuilder();
    this.builderElement = name;
    this.preserved = preserved;
  }

  private closeText(name: string): void {
    if (this.note || !this.builder) return;
    this.finishText(this.builderElement);
    // What follows a nested number belongs to the paragraph that is still open.
    if (name !== 'p' && this.path.includes('p')) this.openText('p', this.preserved);
  }

  private finishText(name: string): void {
    const builder = this.builder;
    this.builder = null;
    if (!builder || builder.isEmpty) return;
    const { text } = builder.build();
    if (this.table?.cell) this.table.cell.push(builder.build());
    else if (name === 'num') this.number = text;
    else this.push(builder, headingElements.has(name) ? 'heading' : 'paragraph');
  }

  private push(builder: TextBuilder, kind: Block['kind']): void {
    if (!this.part) return;
    this.blocks.push({
      ...this.blank(),
      ...builder.build(),
      kind,
      bold: builder.bold,
      italic: builder.italic,
    });
    this.number = null;
  }

  /** A number without words: some files give the number a paragraph of its own. */
  private flushNumber(): void {
    if (this.number !== null) this.push(new TextBuilder(), 'paragraph');
    this.number = null;
    this.style = this.path.includes('paragraph') ? this.style : null;
  }

  private closeCell(): void {
    if (!this.table?.cell) return;
    this.table.rows.at(-1)?.push(joinLines(this.table.cell));
    this.table.cell = null;
  }

  private closeTable(): void {
    const table = this.table;
    this.table = null;
    if (!table || !this.part) return;
    const rows = table.rows.filter((row) => row.some((cell) => cell.text !== ''));
    if (rows.length > 0) this.blocks.push({ ...this.blank(), kind: 'table', rows });
  }

  private blank(): Block {
    return {
      part: this.part!,
      statement: this.statement,
      kind: 'paragraph',
      number: this.number,
      listed: this.items > 0,
      style: this.style,
      text: '',
      footnotes: [],
      bold: false,
      italic: false,
      rows: [],
    };
  }

  private closeRaised(): void {
    const raised = this.raised;
    this.raised = null;
    if (raised === null || !this.builder) return;
    const again = /^\(?(\d{1,3})\)?$/.exec(raised.trim())?.[1];
    if (this.table && isTableMark(raised)) this.builder.addNote(raised.trim(), '');
    else if (again && this.notes.has(again)) this.builder.addNote(again, this.notes.get(again)!);
    else this.builder.appendRaised(raised, this.currentStyle());
  }

  private openNote(attributes: Readonly<Record<string, string>>): void {
    this.note = { mark: attributes.marker ?? '', builder: new TextBuilder(), preserved: false };
  }

  private closeNote(): void {
    const note = this.note;
    this.note = null;
    if (!note || !this.builder) return;
    const text = withoutMark(note.builder.build().text, note.mark);
    if (text) this.builder.addNote(note.mark, text);
    this.notes.set(note.mark, text);
  }

  private currentStyle(): { bold: boolean; italic: boolean } {
    return {
      bold: this.spans.some((span) => span.includes('bold')),
      italic: this.spans.some((span) => span.includes('italic')),
    };
  }
}

const otherXml = () =>
  new UnreadableError('is XML, but not a document in Akoma Ntoso', 'get the PDF, the DOCX or the official XML of it');

const plain = { bold: false, italic: false };

/** Tables have notes of their own, marked with raised letters. */
function isTableMark(raised: string): boolean {
  return /^[a-d]$/.test(raised.trim());
}

/** Some files repeat the mark, or the brackets round it, before the note's words. */
function withoutMark(text: string, mark: string): string {
  const rest = text.startsWith(`${mark} `) ? text.slice(mark.length) : text;
  return rest.replace(/^\s*\(\s*\)/, '').trimStart();
}

function spanOf(name: string): string {
  return name === 'b' ? 'bold' : name === 'i' ? 'italic' : '';
}

function isDate(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !text.startsWith('0001');
}

/** Line breaks that stand beside a tag come from indented mark-up; inside a text they are white space. */
function withoutIndentation(text: string): string {
  return text.replace(/^\s*\n\s*|\s*\n\s*$/g, '');
}
