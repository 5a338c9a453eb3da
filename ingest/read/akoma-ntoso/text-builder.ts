import type { Footnote } from '#corpus/provision/provision.ts';
import type { NotedText } from './block.ts';

/** Marks that only steer how text is drawn: soft hyphens, joiners of nothing, direction marks. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Gathers the text of one paragraph: folds white space as it comes, so that a note's place stays exact. */
export class TextBuilder {
  private text = '';
  private spacePending = false;
  private readonly footnotes: Footnote[] = [];
  private letters = 0;
  private boldLetters = 0;
  private italicLetters = 0;
  /** A raised bracket that may stand before a note's mark. */
  private raisedBracket: string | null = null;

  append(text: string, style: { bold: boolean; italic: boolean }): void {
    for (const piece of text.replace(invisible, '').split(/([ \t\r\n]+)/)) {
      if (piece === '') continue;
      if (/^[ \t\r\n]/.test(piece)) this.spacePending = this.text !== '';
      else this.appendWord(piece, style);
    }
  }

  /** A superscript; the brackets that some languages raise round a note's mark are no words. */
  appendRaised(text: string, style: { bold: boolean; italic: boolean }): void {
    const bracket = /^[()]$/.exec(text.trim())?.[0];
    if (bracket && this.footnotes.at(-1)?.at === this.text.length) this.spacePending ||= / $/.test(text);
    else if (bracket) this.raisedBracket = bracket;
    else this.append(text, style);
  }

  addNote(mark: string, text: string): void {
    this.raisedBracket = null;
    this.footnotes.push({ mark, text, at: this.text.length });
  }

  get isEmpty(): boolean {
    return this.text === '' && this.footnotes.length === 0;
  }

  get bold(): boolean {
    return this.letters > 0 && this.boldLetters === this.letters;
  }

  get italic(): boolean {
    return this.letters > 0 && this.italicLetters === this.letters;
  }

  build(): NotedText {
    const text = this.text.trimEnd();
    return { text, footnotes: this.footnotes.map((note) => ({ ...note, at: Math.min(note.at ?? 0, text.length) })) };
  }

  private appendWord(piece: string, style: { bold: boolean; italic: boolean }): void {
    const word = this.text === '' ? piece.trimStart() : piece;
    if (word === '') return;
    if (this.raisedBracket !== null) this.restoreBracket();
    if (this.spacePending) this.text += ' ';
    this.spacePending = false;
    this.text += word;
    const letters = word.match(/\p{L}/gu)?.length ?? 0;
    this.letters += letters;
    if (style.bold) this.boldLetters += letters;
    if (style.italic) this.italicLetters += letters;
  }

  private restoreBracket(): void {
    this.text += this.spacePending ? ` ${this.raisedBracket}` : this.raisedBracket;
    this.raisedBracket = null;
    this.spacePending = false;
  }
}
