import { readXml, type XmlListener } from '../xml/read-xml.ts';

/** The words of footnotes or endnotes, by their id in the file. */
export function readNotes(xml: Uint8Array): Map<string, string> {
  const reader = new NotesReader();
  readXml(xml, reader);
  return reader.notes;
}

class NotesReader implements XmlListener {
  readonly notes = new Map<string, string>();
  private id: string | null = null;
  private words = '';
  private inText = false;
  private removed = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'footnote' || name === 'endnote') {
      // Separators are kept among the notes and have a type of their own.
      this.id = attributes.type === undefined || attributes.type === 'normal' ? (attributes.id ?? null) : null;
      this.words = '';
    }
    if (name === 'del' || name === 'moveFrom') this.removed += 1;
    if (name === 't') this.inText = true;
    if (name === 'tab' || name === 'br' || name === 'p') this.words += ' ';
    if (name === 'noBreakHyphen') this.words += '\u2011';
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    if (name === 'del' || name === 'moveFrom') this.removed -= 1;
    if ((name === 'footnote' || name === 'endnote') && this.id !== null)
      this.notes.set(this.id, this.words.replace(/[ \t\r\n]+/g, ' ').trim());
  }

  text(text: string): void {
    if (this.inText && this.removed === 0) this.words += text;
  }
}
