import type { KnownRole, LineWord } from '../page-line.ts';
import { plainLook, WordGatherer } from '../whole-line.ts';

/** A paragraph of Markdown without the signs at its head, and what they say of it. */
export type MarkdownBlock = { text: string; known: KnownRole | null };

/** The lengths are bounded so that a text full of such signs costs no more than any other. */
const inline =
  /\*\*(.{1,400}?)\*\*|__(.{1,400}?)__|\*(?!\s)(.{1,400}?)\*|(?<!\w)_(?!\s)([^_]{1,400})_(?!\w)|\[\^([^\]\s]{1,12})\]|\[([^\]]{1,400})\]\([^)\s]{0,2000}\)/g;

/** Reads the signs that stand at the head of a paragraph: headings, notes, tables, quotations. */
export function markdownBlock(paragraph: string): MarkdownBlock {
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/s.exec(paragraph);
  if (heading) return { text: heading[2]!, known: { kind: 'heading', level: heading[1]!.length } };
  const note = /^\[\^([^\]\s]{1,12})\]:\s*(.*)$/s.exec(paragraph);
  if (note) return { text: note[2]!, known: { kind: 'footnote', mark: note[1]! } };
  if (/^\|.*\|$/s.test(paragraph)) return table(paragraph);
  return { text: paragraph.replace(/^>\s?/gm, '').replace(/^[-*+]\s+/, '• '), known: null };
}

/** The words of a text with its emphasis; a reference to a note becomes a raised mark, a link its words. */
export function markdownWords(text: string): LineWord[] {
  const gatherer = new WordGatherer();
  let end = 0;
  for (const match of text.matchAll(inline)) {
    gatherer.add(text.slice(end, match.index));
    addInline(gatherer, match);
    end = match.index + match[0].length;
  }
  gatherer.add(text.slice(end));
  return gatherer.words;
}

function addInline(gatherer: WordGatherer, [, strong, strongToo, soft, softToo, mark, link]: RegExpExecArray): void {
  if (mark !== undefined) gatherer.add(mark, { ...plainLook, raised: true });
  else if (link !== undefined) gatherer.add(link);
  else if (strong ?? strongToo) gatherer.add((strong ?? strongToo)!, { ...plainLook, bold: true });
  else gatherer.add((soft ?? softToo)!, { ...plainLook, italic: true });
}

function table(paragraph: string): MarkdownBlock {
  const rows = paragraph
    .split('\n')
    .filter((line) => !/^\|[\s|:-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  return { text: rows.map((row) => row.join(' ')).join(' '), known: { kind: 'table', rows } };
}
