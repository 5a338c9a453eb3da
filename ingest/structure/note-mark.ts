import { cutWord, type LineWord, type PageLine, textOfWords } from '../read/page-line.ts';

/** What can stand as the mark of a note: a number, asterisks and daggers, a letter. */
const markPattern = /^(?:\d{1,3}|[*†‡§]{1,4}|[a-z])$/;

/** The marks in a superscript: "(3)" holds 3, "26,27" both; empty where it is no mark, such as an ordinal's ending. */
export function marksIn(superscript: string): string[] {
  const marks = superscript
    .replace(/[()（）[\]]/g, ' ')
    .split(/[\s,،、;]+/)
    .filter((mark) => mark !== '');
  return marks.every((mark) => markPattern.test(mark)) ? marks : [];
}

/** True for brackets that stand round nothing, as some Arabic texts have them for a note. */
export function isEmptyMark(superscript: string): boolean {
  return /^[()（）\s]+$/.test(superscript);
}

/** Superscripts, one after another, as one text; the words stay as they are. */
export function raisedRunAt(words: readonly LineWord[], start: number): { text: string; end: number } {
  let end = start;
  while (end < words.length && words[end]!.raised && (end === start || !words[end]!.spaced)) end++;
  return { text: textOfWords(words.slice(start, end)), end };
}

/** A paragraph ends with a sign: a number right behind it is the mark of a note that was set like the text. */
const fallenMark = /(?<=[,.;:])\d{1,3}$/;

/** The last line of a paragraph with such a mark raised; whether there is a note for it is for others to say. */
export function fallenMarkApart(line: PageLine): PageLine {
  const last = line.words.at(-1);
  const at = last && !last.raised ? last.text.search(fallenMark) : -1;
  if (!last || at < 0) return line;
  const [word, mark] = [cutWord(last, 0, at), cutWord(last, at, last.text.length)];
  return { ...line, words: [...line.words.slice(0, -1), word, { ...mark, raised: true }] };
}
