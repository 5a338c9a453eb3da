import { type LineWord, type PageLine, textOfWords } from '../read/page-line.ts';
import { baseOf, type Measures, sizeOf } from './measures.ts';
import { isEmptyMark, marksIn, raisedRunAt } from './note-mark.ts';
import { cutWords, withWords } from './split-line.ts';

/** A note as it stands at the foot of its page and, where it is long, of the next one. */
export type FootNote = { mark: string; page: number | null; lines: PageLine[] };

/** By page, the y below which it has its notes: where a stroke is ruled, and where one is typed. */
export type Separators = { ruled: ReadonlyMap<number, number>; typed: ReadonlyMap<number, number> };

/** Parts the notes at the foot of pages from the text above them. */
export function partFootNotes(
  lines: readonly PageLine[],
  measures: Measures,
  { ruled, typed }: Separators,
): { body: PageLine[]; notes: FootNote[]; noteLines: PageLine[] } {
  const parting = new NoteParting(measures, marksOf(lines));
  const body: PageLine[] = [];
  for (const own of placesOf(lines)) {
    const { page, column } = own[0]!;
    // The stroke that was seen on a page of several columns stands in one of them.
    const ruledAt = column === undefined ? ruled.get(page ?? 0) : undefined;
    body.push(...parting.takePlace(own, ruledAt ?? null, typed.get(page ?? 0) ?? null));
  }
  return { body, notes: parting.notes, noteLines: parting.noteLines };
}

/** Lines by page, and where there are columns by column: each has its own foot. */
function placesOf(lines: readonly PageLine[]): PageLine[][] {
  const places: PageLine[][] = [];
  for (const line of lines) {
    const last = places.at(-1);
    if (last && last[0]!.page === line.page && last[0]!.column === line.column) last.push(line);
    else places.push([line]);
  }
  return places;
}

/** The stroke may be drawn a hair below the base line of the first note. */
const separatorSlack = 3;

class NoteParting {
  readonly notes: FootNote[] = [];
  readonly noteLines: PageLine[] = [];
  private readonly measures: Measures;
  private readonly marks: ReadonlySet<string>;

  constructor(measures: Measures, marks: ReadonlySet<string>) {
    this.measures = measures;
    this.marks = marks;
  }

  /** Gives back what is not a note. */
  takePlace(lines: readonly PageLine[], separator: number | null, typed: number | null): PageLine[] {
    const from = Math.min(this.firstNoteLine(lines, separator), this.firstBelow(lines, typed));
    const body: PageLine[] = [];
    lines.forEach((line, index) => {
      if (line.known?.kind === 'footnote') this.takeKnown(line, line.known.mark);
      else if (index < from && !this.isBoxNote(line)) body.push(line);
      else this.takeLine(line);
    });
    return body;
  }

  private firstNoteLine(lines: readonly PageLine[], separator: number | null): number {
    let tail = lines.length;
    while (tail > 0 && this.isSmall(lines[tail - 1]!)) tail--;
    for (let index = tail; index < lines.length; index++) {
      const isFirst =
        separator === null ? this.markAt(lines[index]!) !== null : baseOf(lines[index]!) > separator - separatorSlack;
      if (isFirst) return this.withStarred(lines, index);
    }
    return lines.length;
  }

  /** A note with an asterisk above the others may be larger than they are. */
  private withStarred(lines: readonly PageLine[], index: number): number {
    const above = lines[index - 1];
    const isNote = above !== undefined && /^\*{1,3}\s/.test(textOfWords(above.words));
    return isNote ? this.withStarred(lines, index - 1) : index;
  }

  /** A note right below a box or a table has a letter for its mark. */
  private isBoxNote(line: PageLine): boolean {
    const raised = raisedRunAt(line.words, 0);
    return this.isSmall(line) && raised.end > 0 && raised.end < line.words.length && /^[a-z]$/.test(raised.text);
  }

  /**
   * Below a typed stroke a note may be as large as the text, if it begins with a mark; small letters without one go
   * on with the last note of the page before.
   */
  private firstBelow(lines: readonly PageLine[], typed: number | null): number {
    const first = typed === null ? -1 : lines.findIndex((line) => baseOf(line) > typed);
    const line = lines[first];
    if (!line) return lines.length;
    const opens = this.markAt(line) !== null || strokedMark(line) !== null;
    return opens || (this.isSmall(line) && this.notes.length > 0) ? first : lines.length;
  }

  private isSmall(line: PageLine): boolean {
    return line.box !== null && sizeOf(line) < this.measures.bodySize * 0.93;
  }

  private takeLine(line: PageLine): void {
    this.noteLines.push(line);
    const opening = this.markAt(line) ?? strokedMark(line);
    if (opening) this.notes.push({ mark: opening.mark, page: line.page, lines: [withWords(line, opening.rest)] });
    else this.notes.at(-1)?.lines.push(line);
  }

  private takeKnown(line: PageLine, mark: string): void {
    this.noteLines.push(line);
    const last = this.notes.at(-1);
    if (last && last.mark === mark && last.lines[0]?.known) last.lines.push(line);
    else this.notes.push({ mark, page: line.page, lines: [line] });
  }

  /** The mark with which a line opens a note, and the words after it. */
  private markAt(line: PageLine): { mark: string; rest: LineWord[] } | null {
    const raised = raisedRunAt(line.words, 0);
    if (raised.end > 0) {
      const [mark] = marksIn(raised.text);
      return mark && raised.end < line.words.length ? { mark, rest: line.words.slice(raised.end) } : null;
    }
    const printed = /^[(（]?(\d{1,3}|[*†‡]{1,4})[)）]?\s*(?=\S)/.exec(textOfWords(line.words));
    const mark = printed?.[1];
    if (!printed || !mark || !(this.marks.has(mark) && this.follows(mark))) return null;
    const rest = cutWords(line.words, printed[0].length).after;
    return rest.length > 0 && isApart(line.words, rest) ? { mark, rest } : null;
  }

  private follows(mark: string): boolean {
    const last = Number(this.notes.at(-1)?.mark ?? 0);
    return (
      !/^\d/.test(mark) ||
      Number.isNaN(last) ||
      (Number(mark) > last && Number(mark) <= last + 4) ||
      this.notes.length === 0
    );
  }
}

/** Older texts put a stroke behind the mark: "1/ See resolution …". */
function strokedMark(line: PageLine): { mark: string; rest: LineWord[] } | null {
  const printed = /^(\d{1,3}|[a-z*]{1,2})\/\s+(?=\S)/.exec(textOfWords(line.words));
  const rest = printed ? cutWords(line.words, printed[0].length).after : [];
  return printed && rest.length > 0 ? { mark: printed[1]!, rest } : null;
}

/** A mark is parted from its note by white space; scripts that write none leave a gap. */
function isApart(words: readonly LineWord[], rest: readonly LineWord[]): boolean {
  const next = words.indexOf(rest[0]!);
  const [mark, word] = [words[next - 1], words[next]];
  if (!mark || !word) return false;
  const gap = mark.box && word.box ? word.box.x - mark.box.x - mark.box.width : 0;
  return word.spaced || gap > word.size * gapOfMark;
}

/** In sizes of its letters. */
const gapOfMark = 0.3;

/** Every mark that stands in the text as a superscript. */
function marksOf(lines: readonly PageLine[]): Set<string> {
  const marks = new Set<string>();
  for (const { words } of lines) {
    for (let index = 0; index < words.length; index++) {
      if (!words[index]!.raised) continue;
      const run = raisedRunAt(words, index);
      if (!isEmptyMark(run.text)) for (const mark of marksIn(run.text)) marks.add(mark);
      index = run.end - 1;
    }
  }
  return marks;
}
