import type { Draft, DraftFootnote } from '../draft.ts';
import { asItIs } from '../read/strip-markup.ts';
import { mainPart, openPackage, type PackageLimits, type WordPackage } from './word-package.ts';
import {
  childElements,
  childNamed,
  type Document,
  type Element,
  isWord,
  parsePart,
  wordAttribute,
} from './word-xml.ts';

/** Letters of a draft with the element that holds them: `text.slice(start, end)` is all of its content. */
export type WordPiece = { start: number; end: number; element: Element };

/** A draft in a Word document, with the way back from its letters to the document. */
export type WordDraft = Draft & {
  parts: WordPackage;
  document: Document;
  notes: Document | null;
  pieces: readonly WordPiece[];
};

/** Reads a Word document as it is shown with all its tracked changes accepted, its footnotes behind the body. */
export function readDocxDraft(bytes: Uint8Array, limits?: PackageLimits): WordDraft {
  const parts = openPackage(bytes, limits);
  const document = parsePart(parts.get(mainPart) ?? new Uint8Array());
  const notesPart = parts.get('word/footnotes.xml');
  const notes = notesPart ? parsePart(notesPart) : null;
  const reader = new DraftReader();
  if (document.documentElement) reader.read(document.documentElement);
  if (notes?.documentElement) for (const note of childElements(notes.documentElement)) reader.readNote(note);
  return { ...reader.draft(), parts, document, notes };
}

/** What is in the file and not on the page: removed text, a second copy for old readers, field codes, properties. */
const unseen = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'pPr',
  'rPr',
  'sectPr',
  'tblPr',
  'trPr',
  'tcPr',
]);
const signs: Readonly<Record<string, string>> = { tab: ' ', br: ' ', cr: ' ', noBreakHyphen: '\u2011' };

class DraftReader {
  private text = '';
  private start = 0;
  private readonly pieces: WordPiece[] = [];
  private readonly paragraphs: { start: number; end: number }[] = [];
  private readonly marks = new Map<string, number>();
  private readonly footnotes: DraftFootnote[] = [];

  read(element: Element): void {
    if (unseen.has(element.localName ?? '')) return;
    if (isWord(element, 'p')) this.readParagraph(element);
    else for (const child of childElements(element)) this.readInside(child);
  }

  /** Separators are kept among the notes and have a type of their own. */
  readNote(note: Element): void {
    const [id, type] = [wordAttribute(note, 'id'), wordAttribute(note, 'type')];
    const at = id === null ? undefined : this.marks.get(id);
    if (id === null || at === undefined || (type !== null && type !== 'normal')) return;
    // A paragraph whose end was removed goes on in the next one, but never in a footnote.
    if (this.text.length > this.start) this.endParagraph();
    const start = this.text.length;
    for (const child of childElements(note)) this.read(child);
    this.footnotes.push({ mark: id, at, start, end: this.text.length });
  }

  draft(): Draft & { pieces: WordPiece[] } {
    const { text, pieces, paragraphs, footnotes } = this;
    return { text, ...asItIs(text), paragraphs, footnotes, pieces };
  }

  private readInside(element: Element): void {
    const name = element.localName ?? '';
    if (unseen.has(name) || (isWord(element, 'r') && isHidden(element))) return;
    if (isWord(element, 't')) this.say(element.textContent ?? '', element);
    else if (name in signs) this.say(signs[name] ?? '', element);
    else if (isWord(element, 'footnoteReference')) this.marks.set(wordAttribute(element, 'id') ?? '', this.text.length);
    else this.read(element);
  }

  private say(words: string, element: Element): void {
    this.pieces.push({ start: this.text.length, end: this.text.length + words.length, element });
    this.text += words;
  }

  private readParagraph(paragraph: Element): void {
    for (const child of childElements(paragraph)) this.readInside(child);
    if (!isEndRemoved(paragraph)) this.endParagraph();
  }

  private endParagraph(): void {
    if (this.text.length > this.start) this.paragraphs.push({ start: this.start, end: this.text.length });
    this.text += '\n';
    this.start = this.text.length;
  }
}

function isHidden(run: Element): boolean {
  const properties = childNamed(run, 'rPr');
  const hidden = properties && childNamed(properties, 'vanish');
  return hidden !== null && !['0', 'false', 'off'].includes(wordAttribute(hidden, 'val') ?? '');
}

/** A paragraph whose end was removed goes on in the next one. */
function isEndRemoved(paragraph: Element): boolean {
  const properties = childNamed(paragraph, 'pPr');
  const mark = properties && childNamed(properties, 'rPr');
  return mark !== null && childNamed(mark, 'del') !== null;
}
