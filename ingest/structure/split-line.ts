import { boxAround, cutWord, type LineWord, type PageLine } from '../read/page-line.ts';

/** The same line with other words. */
export function withWords(line: PageLine, words: LineWord[]): PageLine {
  return { ...line, words, box: boxAround(words.map(({ box }) => box)) };
}

/** The pieces of a line that stand apart on the page by more than so many times the size of its letters. */
export function segmentsOf(line: PageLine, gap: number): PageLine[] {
  const edges = gapsOf(line.words, gap);
  if (edges.length === 0) return [line];
  const segments = Map.groupBy(line.words, ({ box }) => edges.findLastIndex((edge) => edge <= (box?.x ?? 0)));
  return [...segments.values()].map((words) => withWords(line, words));
}

/** Where a wide gap ends, from left to right. */
function gapsOf(words: readonly LineWord[], gap: number): number[] {
  const placed = words.filter(({ box }) => box !== null).toSorted((one, other) => one.box!.x - other.box!.x);
  let right = Number.POSITIVE_INFINITY;
  let size = 0;
  return placed.flatMap((word) => {
    const box = word.box!;
    const isWide = box.x - right > gap * Math.max(size, word.size);
    right = Math.max(right === Number.POSITIVE_INFINITY ? 0 : right, box.x + box.width);
    size = word.size;
    return isWide ? [box.x] : [];
  });
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
