import { type Box, boxAround, type LineWord } from '../read/page-line.ts';

/**
 * The boxes that hold some words of a line and no others: one, or one for each part where raised letters belong to
 * the text, because whoever cuts out a line takes them for a line of their own. Marks between the words count for nothing.
 */
export function boxesOfWords(line: readonly LineWord[], written: readonly LineWord[]): Box[] {
  if (written.length === 0) return [];
  const parts = partsOf(written).flatMap((part) => boxOfPart(line, part) ?? []);
  if (parts.length > 1 && parts.every(({ isClear }) => isClear)) return parts.map(({ box }) => box);
  const whole = boxOfPart(line, written);
  return whole ? [whole.box] : [];
}

/** Words in a row that are all raised, or none of them. */
function partsOf(words: readonly LineWord[]): LineWord[][] {
  const parts: LineWord[][] = [];
  for (const word of words) {
    if (parts.at(-1)?.[0]?.raised === word.raised) parts.at(-1)!.push(word);
    else parts.push([word]);
  }
  return parts;
}

function boxOfPart(line: readonly LineWord[], part: readonly LineWord[]): { box: Box; isClear: boolean } | null {
  const from = line.indexOf(part[0]!);
  const to = line.indexOf(part.at(-1)!);
  const inside = line.slice(from, to + 1);
  const onLine = inside.filter(({ raised }) => !raised);
  const box = boxAround((onLine.length > 0 ? onLine : inside).map((word) => word.box));
  return box && clearOf(box, [...line.slice(0, from), ...line.slice(to + 1)]);
}

/** So much of the last letter is left out where a mark touches it: who cuts the words out may add a point. */
const clearance = 1.1;

/** A box whose sides keep away from the words beside it that are no part of it, where it is wide enough for that. */
function clearOf(box: Box, others: readonly LineWord[]): { box: Box; isClear: boolean } {
  const right = box.x + box.width;
  const touching = others.flatMap((word) => (word.box ? [word.box] : []));
  const isBefore = touching.some((other) => Math.abs(box.x - other.x - other.width) < clearance);
  const isBehind = touching.some((other) => Math.abs(other.x - right) < clearance);
  const trimmed = box.width - (isBefore ? clearance : 0) - (isBehind ? clearance : 0);
  if (trimmed <= clearance / 2) return { box, isClear: false };
  return { box: { ...box, x: box.x + (isBefore ? clearance : 0), width: trimmed }, isClear: true };
}
