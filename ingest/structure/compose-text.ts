import type { Footnote, Region } from '#corpus/provision/provision.ts';
import { type LineWord, type PageLine, textOfWords } from '../read/page-line.ts';
import { boxesOfWords } from './boxes-of-words.ts';
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
        hyphenIsAlone: this.last?.hyphenIsAlone === true,
      });
  }

  private addRegion(line: PageLine, written: readonly LineWord[]): void {
    for (const { confidence } of written) if (confidence !== null) this.confidences.push(confidence);
    const { page } = line;
    if (page !== null) this.regions.push(...boxesOfWords(line.words, written).map((box) => ({ page, ...box })));
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
