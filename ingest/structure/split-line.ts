import { boxAround, cutWord, type LineWord, type PageLine } from '../read/page-line.ts';

/** The same line with other words. */
export function withWords(line: PageLine, words: LineWord[]): PageLine {
  return { ...line, words, box: boxAround(words.map(({ box }) => box)) };
}

/** The pieces of a line that stand apart by more than so many times the size of its letters. */
export function segmentsOf(line: PageLine, gap: number): PageLine[] {
  const segments: LineWord[][] = [];
  line.words.forEach((word, index) => {
    const before = line.words[index - 1];
    if (before && distance(before, word) <= gap * Math.max(before.size, word.size)) segments.at(-1)!.push(word);
    else segments.push([word]);
  });
  return segments.length === 1 ? [line] : segments.map((words) => withWords(line, words));
}

/** White space between two neighbours on a line, whichever stands on the left. */
export function distance(before: LineWord, after: LineWord): number {
  if (!before.box || !after.box) return 0;
  const [left, right] = before.box.x <= after.box.x ? [before.box, after.box] : [after.box, before.box];
  return right.x - left.x - left.width;
}

/** Parts the words of lines after so many characters of their joined text, white space counted once between words. */
export function cutWords(words: readonly LineWord[], length: number): { before: LineWord[]; after: LineWord[] } {
  const before: LineWord[] = [];
  let position = 0;
  for (const [index, word] of words.entries()) {
    if (position >= length) return { before, after: words.slice(index) };
    const start = position + (index > 0 && word.spaced ? 1 : 0);
    const end = start + word.text.length;
    if (start >= length) return { before, after: words.slice(index) };
    if (end > length) {
      const at = Math.max(0, length - start);
      if (at > 0) before.push(cutWord(word, 0, at));
      return { before, after: [cutWord(word, at, word.text.length), ...words.slice(index + 1)] };
    }
    before.push(word);
    position = end;
  }
  return { before, after: [] };
}
