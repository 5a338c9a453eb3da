import type { Footnote, Region } from '#corpus/provision/provision.ts';
import { type Box, boxAround, type LineWord, type PageLine, textOfWords } from '../read/page-line.ts';
import type { LineJoints } from './line-joints.ts';
import { fallenMarkApart, isEmptyMark, marksIn, raisedRunAt } from './note-mark.ts';

/** The text of a note by its mark, as it holds on a page; null for a superscript that is no note's mark. */
export type NoteFinder = (mark: string, page: number | null) => string | null;

/** Verbatim text with what belongs to it. */
export type ComposedText = { text: string; footnotes: Footnote[]; regions: Region[]; confidence: number | null };

/** Composes the text of paragraphs, each on a line of its own. */
export function composeText(
  paragraphs: readonly (readonly PageLine[])[],
  findNote: NoteFinder,
  joints: LineJoints,
): ComposedText {
  const composer = new TextComposer(findNote, joints);
  for (const lines of paragraphs)
    composer.addParagraph([...lines.slice(0, -1), ...lines.slice(-1).map(fallenMarkApart)]);
  return composer.compose();
}

class TextComposer {
  private text = '';
  private readonly footnotes: Footnote[] = [];
  private readonly regions: Region[] = [];
  private readonly confidences: number[] = [];
  private readonly findNote: NoteFinder;
  private readonly joints: LineJoints;
  private last: LineWord | null = null;

  constructor(findNote: NoteFinder, joints: LineJoints) {
    this.findNote = findNote;
    this.joints = joints;
  }

  addParagraph(lines: readonly PageLine[]): void {
    let joint: 'paragraph' | 'line' = 'paragraph';
    for (const line of lines) {
      const written = this.addLine(line, joint);
      if (written) joint = 'line';
    }
  }

  compose(): ComposedText {
    const confidence = this.confidences.length > 0 ? mean(this.confidences) : null;
    return { text: this.text, footnotes: this.footnotes, regions: this.regions, confidence };
  }

  private addLine(line: PageLine, joint: 'paragraph' | 'line'): boolean {
    const written: LineWord[] = [];
    for (let index = 0; index < line.words.length; ) {
      const word = line.words[index]!;
      const run = word.raised ? raisedRunAt(line.words, index) : null;
      if (run && this.takeMarks(run.text, line.page)) {
        index = run.end;
        continue;
      }
      if (written.length === 0) this.joinLine(line.words.slice(index, index + 3), joint);
      else this.joinWord(word.spaced);
      this.text += word.text.replace(/\u00ad(?!$)/g, '-');
      written.push(word);
      index++;
    }
    this.last = written.at(-1) ?? this.last;
    this.addRegion(line, written);
    return written.length > 0;
  }

  /** True where the superscript is nothing but marks of notes. */
  private takeMarks(superscript: string, page: number | null): boolean {
    if (isEmptyMark(superscript)) return true;
    const marks = marksIn(superscript);
    const notes = marks.map((mark) => this.findNote(mark, page));
    if (marks.length === 0 || notes.includes(null)) return false;
    marks.forEach((mark, index) => {
      this.footnotes.push({ mark, text: notes[index]!, at: this.text.length });
    });
    return true;
  }

  /** A hyphen that could break a word breaks none inside a line: it is part of the word. */
  private joinWord(spaced: boolean): void {
    this.text = this.text.replace(/\u00ad$/, '-') + (spaced ? ' ' : '');
  }

  private joinLine(next: readonly LineWord[], joint: 'paragraph' | 'line'): void {
    if (this.text === '') return;
    if (joint === 'paragraph') this.text += '\n';
    else
      this.text = this.joints(this.text, textOfWords(next.filter(({ raised }) => !raised)), {
        isMarked: this.footnotes.at(-1)?.at === this.text.length,
        isSpaced: this.last?.spaceFollows === true,
      });
  }

  private addRegion(line: PageLine, written: readonly LineWord[]): void {
    for (const { confidence } of written) if (confidence !== null) this.confidences.push(confidence);
    if (line.page === null || written.length === 0) return;
    const from = line.words.indexOf(written[0]!);
    const to = line.words.indexOf(written.at(-1)!);
    const box = boxAround(
      line.words
        .slice(from, to + 1)
        .filter(({ raised }) => !raised)
        .map((word) => word.box),
    );
    const others = [...line.words.slice(0, from), ...line.words.slice(to + 1)];
    if (box) this.regions.push({ page: line.page, ...clearOf(box, others) });
  }
}

/** So much of the last letter is left out where a mark touches it: who cuts the words out may add a point. */
const clearance = 1.1;

/** A box whose sides keep away from the words beside it that are no part of it. */
function clearOf(box: Box, others: readonly LineWord[]): Box {
  const right = box.x + box.width;
  const touching = others.flatMap((word) => (word.box ? [word.box] : []));
  const isBefore = touching.some((other) => Math.abs(box.x - other.x - other.width) < clearance);
  const isBehind = touching.some((other) => Math.abs(other.x - right) < clearance);
  const trimmed = box.width - (isBefore ? clearance : 0) - (isBehind ? clearance : 0);
  return trimmed > clearance ? { ...box, x: box.x + (isBefore ? clearance : 0), width: trimmed } : box;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
