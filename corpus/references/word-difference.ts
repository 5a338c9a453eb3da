import { z } from 'zod';

/** What became of the words of a text: in order, from the older to the newer. */
export const Difference = z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }));
export type Difference = z.infer<typeof Difference>;

/** Words with the space behind them; Chinese goes by characters. */
const wordPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})\S)+\s*|\s+/gu;

/** Beyond this many differing words two texts are shown as one taken out and one put in. */
const editsMax = 600;

/**
 * The words that went and came. What is `same` or `added` is together the newer text, letter for letter; what is
 * `same` or `removed` has the words of the older one.
 */
export function wordDifference(older: string, newer: string): Difference {
  const [left, right] = [wordsOf(older), wordsOf(newer)];
  const same = (one: string | undefined, other: string | undefined) => keyOf(one) === keyOf(other);
  let head = 0;
  while (head < Math.min(left.length, right.length) && same(left[head], right[head])) head++;
  let tail = 0;
  const room = Math.min(left.length, right.length) - head;
  while (tail < room && same(left[left.length - 1 - tail], right[right.length - 1 - tail])) tail++;
  const middle = editsBetween(left.slice(head, left.length - tail), right.slice(head, right.length - tail));
  const difference: Difference = [];
  append(difference, 'same', right.slice(0, head));
  for (const { kind, text } of middle) append(difference, kind, [text]);
  append(difference, 'same', right.slice(right.length - tail));
  return difference;
}

/** True where nothing but white space, capitals aside, and the punctuation at the end sets the texts apart. */
export function isSameWording(one: string, other: string): boolean {
  return withoutEnd(one) === withoutEnd(other);
}

function withoutEnd(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/(?:[\s;:,.。；，、]|[,;] (?:and|or))+$/u, '');
}

function wordsOf(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

function keyOf(word: string | undefined): string {
  return word?.trimEnd() ?? '';
}

type Edit = Difference[number];

/** Myers' shortest edit script over words. */
function editsBetween(left: readonly string[], right: readonly string[]): Edit[] {
  const trace = left.length && right.length ? traceEdits(left, right) : null;
  if (!trace) return [...asEdits('removed', left), ...asEdits('added', right)];
  return walkBack(left, right, trace);
}

function asEdits(kind: Edit['kind'], words: readonly string[]): Edit[] {
  return words.map((text) => ({ kind, text }));
}

function traceEdits(left: readonly string[], right: readonly string[]): Map<number, number>[] | null {
  const furthest = new Map([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let edits = 0; edits <= Math.min(left.length + right.length, editsMax); edits++) {
    trace.push(new Map(furthest));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = isDown(furthest, diagonal, edits) ? at(furthest, diagonal + 1) : at(furthest, diagonal - 1) + 1;
      while (x < left.length && x - diagonal < right.length && keyOf(left[x]) === keyOf(right[x - diagonal])) x++;
      furthest.set(diagonal, x);
      if (x >= left.length && x - diagonal >= right.length) return trace;
    }
  }
  return null;
}

function walkBack(left: readonly string[], right: readonly string[], trace: readonly Map<number, number>[]): Edit[] {
  const edits: Edit[] = [];
  let [x, y] = [left.length, right.length];
  for (let step = trace.length - 1; step >= 0; step--) {
    const furthest = trace[step] ?? new Map<number, number>();
    const diagonal = x - y;
    const previous = isDown(furthest, diagonal, step) ? diagonal + 1 : diagonal - 1;
    const previousX = at(furthest, previous);
    const previousY = previousX - previous;
    while (x > previousX && y > previousY && x > 0 && y > 0) {
      edits.push({ kind: 'same', text: right[y - 1] ?? '' });
      x--;
      y--;
    }
    if (step === 0) break;
    if (x === previousX) edits.push({ kind: 'added', text: right[--y] ?? '' });
    else edits.push({ kind: 'removed', text: left[--x] ?? '' });
  }
  return edits.reverse();
}

function isDown(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  return diagonal === -edits || (diagonal !== edits && at(furthest, diagonal - 1) < at(furthest, diagonal + 1));
}

function at(furthest: ReadonlyMap<number, number>, diagonal: number): number {
  return furthest.get(diagonal) ?? 0;
}

function append(difference: Difference, kind: Edit['kind'], words: readonly string[]): void {
  const text = words.join('');
  if (!text) return;
  const last = difference.at(-1);
  if (last?.kind === kind) last.text += text;
  else difference.push({ kind, text });
}
