import { textFrom } from './noted-text.ts';
import type { NumberedBlock } from './numbered-block.ts';

/** What a printed number counts as, and what is odd about it. */
export type Counted = { ordinal: number; odd: 'gap' | 'misprint' | null };

/**
 * Counts a paragraph. Automatic numbering in a source may repeat a number or print one that is far off,
 * where the numbers around it leave no doubt; then the paragraph is counted on.
 */
export function countOn(printed: number, last: number, next: number | null, afterHeading: boolean): Counted {
  const expected = last + 1;
  if (printed === expected) return { ordinal: printed, odd: null };
  if (printed === 1 && (afterHeading || next === 2)) return { ordinal: 1, odd: null };
  if (printed < expected) return { ordinal: expected, odd: 'misprint' };
  const nextTellsOtherwise = next === printed || next === expected + 1;
  return nextTellsOtherwise ? { ordinal: expected, odd: 'misprint' } : { ordinal: printed, odd: 'gap' };
}

/** `3.` and `3 -` open a paragraph; `(3)` stands in a list, and so does what is marked up as an item of one. */
export function opensParagraph({ printed, listed, part }: NumberedBlock): boolean {
  return (
    printed !== null &&
    (!listed || part === 'preamble') &&
    printed.readings[0]!.style === 'number' &&
    !/[(（)）]/.test(printed.label)
  );
}

/** For every block the number of the next paragraph after it; null where none follows in its part. */
export function numbersAhead(blocks: readonly NumberedBlock[]): (number | null)[] {
  const ahead: (number | null)[] = [];
  let next: number | null = null;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index]!;
    const later = blocks[index + 1];
    if (later && (later.part !== block.part || later.statement !== block.statement)) next = null;
    ahead[index] = next;
    if (opensParagraph(block)) next = block.printed!.readings[0]!.ordinal;
  }
  return ahead;
}

/** Gives back its number to a paragraph whose number lost its point or its white space, where the numbers around it prove it. */
export function withLostPoint(block: NumberedBlock, last: number, next: number | null): NumberedBlock {
  const match = /^(\d{1,3})(?:\s+|\s*[-–.]\s*)(?=\p{L})/u.exec(block.text);
  const ordinal = Number(match?.[1]);
  const isProved = /\s$/.test(match?.[0] ?? '') ? next === null || next > ordinal || next === 1 : next === ordinal + 1;
  if (!match || ordinal !== last + 1 || !isProved) return block;
  const readings = [{ style: 'number' as const, ordinal }];
  return {
    ...block,
    ...textFrom(block, match[0].length),
    printed: { label: match[1]!, end: 0, readings, decimals: [] },
  };
}
