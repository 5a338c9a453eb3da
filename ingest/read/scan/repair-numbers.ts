import type { PageLine } from '../page-line.ts';
import { type NumberReading, printedNumber, stepOf } from '../printed-number.ts';

/** A line that begins with a number, or with what may be a misread one. */
type Numbered = { index: number; kind: 'paragraph' | 'item'; ordinal: number | null };

const paragraphLike = /^[\dSsOoIlBZgz|]{1,3}[.,]$/;
const itemLike = /^[({[][^\s)}\]]{0,3}[)}\]]$/;

/**
 * Gives misread numbers at the head of lines and letters of lists back, where the numbers around them leave one
 * possibility: `S.` between `4.` and `6.` is `5.`, `()` between `(e)` and `(g)` is `(f)`. Nothing else is touched.
 */
export function repairNumbers(lines: readonly PageLine[]): PageLine[] {
  const numbered = lines.flatMap((line, index) => numberedLine(line, index));
  const repaired = withInnerItems(lines.map(withRomanNumber));
  for (const kind of ['paragraph', 'item'] as const) {
    const run = numbered.filter((one) => one.kind === kind);
    for (const [index, ordinal] of gapsFilled(run, kind === 'item'))
      repaired[index] = withNumber(repaired[index]!, kind, ordinal);
  }
  return repaired;
}

/** A letter of a list that runs on inside a text and can't be read follows on the one before it: `(¢)` after `(d)` is `(e)`. */
function withInnerItems(lines: readonly PageLine[]): PageLine[] {
  let last: number | null = null;
  return lines.map((line) => {
    const words = line.words.map((word, index) => {
      const isUnread = index > 0 && last !== null && /^\([^\p{L}\p{N}]\)$/u.test(word.text);
      const ordinal = isUnread ? last! + 1 : /^\([a-z]\)$/.test(word.text) ? ordinalOf(word.text, 'letter') : null;
      last = ordinal ?? last;
      return isUnread ? { ...word, text: `(${stepOf({ style: 'letter', ordinal: ordinal! })})` } : word;
    });
    return { ...line, words };
  });
}

/** `V1.` over a section is `VI.`: a Roman number has no digits. */
function withRomanNumber(line: PageLine): PageLine {
  const [first, ...others] = line.words;
  if (!/^(?=.*[IVX])(?=.*[1l|])[IVX1l|]{2,6}\.$/.test(first!.text)) return line;
  return { ...line, words: [{ ...first!, text: first!.text.replace(/[1l|]/g, 'I') }, ...others] };
}

function numberedLine(line: PageLine, index: number): Numbered[] {
  const first = line.words[0]!.text;
  if (paragraphLike.test(first)) return [{ index, kind: 'paragraph', ordinal: ordinalOf(first, 'number') }];
  if (itemLike.test(first)) return [{ index, kind: 'item', ordinal: ordinalOf(first, 'letter') }];
  return [];
}

function ordinalOf(text: string, style: NumberReading['style']): number | null {
  const printed = printedNumber(text);
  return printed?.readings.find((reading) => reading.style === style)?.ordinal ?? null;
}

/**
 * Unread numbers between two that were read, where exactly as many are missing. What is unread at the end of a
 * list goes on with it; at the end of paragraphs it may be the number of a heading.
 */
function gapsFilled(run: readonly Numbered[], endsOpen: boolean): Map<number, number> {
  const filled = new Map<number, number>();
  let last: number | null = null;
  let unread: Numbered[] = [];
  for (const one of [...run, null]) {
    if (one !== null && one.ordinal === null) {
      unread.push(one);
      continue;
    }
    const ends = one === null || one.ordinal === 1;
    const fits = last !== null && one?.ordinal === last + unread.length + 1;
    if (last !== null && (fits || (ends && endsOpen)))
      for (const [step, { index }] of unread.entries()) filled.set(index, last + step + 1);
    last = one?.ordinal ?? null;
    unread = [];
  }
  return filled;
}

function withNumber(line: PageLine, kind: Numbered['kind'], ordinal: number): PageLine {
  const text = kind === 'paragraph' ? `${ordinal}.` : `(${stepOf({ style: 'letter', ordinal })})`;
  const [first, ...others] = line.words;
  return { ...line, words: [{ ...first!, text }, ...others] };
}
