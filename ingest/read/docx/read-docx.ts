import type { PageLine } from '../page-line.ts';
import { readXml } from '../xml/read-xml.ts';
import { DocumentLines } from './document-lines.ts';
import { readNotes } from './notes.ts';
import { ListCounter, readNumbering } from './numbering.ts';
import { type ArchiveLimits, openDocx } from './open-docx.ts';
import { readStyles, Styles } from './styles.ts';

/**
 * Reads a DOCX as lines without pages, one a paragraph: numbers that Word would print are in the words, notes
 * follow the paragraph that refers to them, changes are accepted. Throws `UnreadableError` for a bad archive.
 */
export function readDocxLines(bytes: Uint8Array, limits?: ArchiveLimits): PageLine[] {
  const parts = openDocx(bytes, limits);
  const lines = new DocumentLines({
    styles: parts.styles ? readStyles(parts.styles) : new Styles(new Map()),
    counter: new ListCounter(parts.numbering ? readNumbering(parts.numbering) : new Map()),
    footnotes: parts.footnotes ? readNotes(parts.footnotes) : new Map(),
    endnotes: parts.endnotes ? readNotes(parts.endnotes) : new Map(),
  });
  readXml(parts.document, lines);
  return lines.lines;
}
