import { type PageLine, textOfLine } from '../page-line.ts';
import { printedNumber } from '../printed-number.ts';

/** The lines of one column of a scanned page; of the running head where it stands above columns. */
export type ScannedColumn = { lines: PageLine[]; isHead: boolean };

/** Notes stand at the foot of a column, and are few. */
const noteLinesMax = 12;
/** White space above the notes, in lines. */
const spaceAboveNotes = 1.2;

/** Columns as one flow of text: heads and notes are told apart, and paragraphs go on from column to column. */
export function columnFlow(columns: readonly ScannedColumn[]): PageLine[] {
  const flow: PageLine[] = [];
  let last: PageLine | null = null;
  for (const [column, { lines, isHead }] of columns.entries()) {
    const parted = isHead ? lines.map((line) => ({ ...line, known: furniture })) : withNotes(lines);
    for (const line of parted) {
      if (line.known) {
        flow.push(line);
        continue;
      }
      const placed: PageLine = { ...line, column, continues: last !== null && goesOn(line, last) };
      flow.push(placed);
      last = placed;
    }
  }
  return flow;
}

const furniture = { kind: 'furniture' as const };

/** What the picture shows of paragraphs, corrected by what the words say. */
function goesOn(line: PageLine, before: PageLine): boolean {
  const [text, textBefore] = [textOfLine(line), textOfLine(before)];
  if (printedNumber(text)) return false;
  if (/\p{L}-$/u.test(textBefore)) return true;
  const isNewColumn = line.page !== before.page || (line.base ?? 0) < (before.base ?? 0);
  return isNewColumn ? /^\p{Ll}/u.test(text) || !/[.;:,!?”"]$/.test(textBefore) : line.continues === true;
}

/** Gives the notes at the foot of a column their marks. */
function withNotes(lines: readonly PageLine[]): PageLine[] {
  const start = firstNote(lines);
  let mark = '';
  return lines.map((line, index) => {
    const own = index >= start ? markAtHead(line) : null;
    if (own) mark = own;
    if (index < start || line.known) return line;
    const words = own ? line.words.slice(1) : line.words;
    return { ...line, words, known: { kind: 'footnote', mark } };
  });
}

function firstNote(lines: readonly PageLine[]): number {
  const texts = lines.flatMap((line, index) => (line.known ? [] : [index]));
  for (const index of texts.slice(-noteLinesMax)) {
    const line = lines[index]!;
    const above = lines[texts[texts.indexOf(index) - 1] ?? -1];
    if (markAtHead(line) && above && isParted(line, above)) return index;
  }
  return lines.length;
}

function isParted(line: PageLine, above: PageLine): boolean {
  const size = Math.max(line.words[0]!.size, above.words[0]!.size);
  return (line.base ?? 0) - (above.base ?? 0) > size * (1.15 + spaceAboveNotes - 1) && line.words.length > 1;
}

/** A number without a point that opens a line. */
function markAtHead({ words }: PageLine): string | null {
  return /^(?:\d{1,3}|\*{1,3})$/.test(words[0]!.text) ? words[0]!.text : null;
}
