import { type PrintedNumber, printedNumber } from '../printed-number.ts';
import { sectionNumber } from '../section-number.ts';
import type { Block } from './block.ts';
import { textFrom } from './noted-text.ts';
import { splitRunIns } from './split-run-ins.ts';

/** A block with its number apart from its words, wherever the mark-up had it. */
export type NumberedBlock = Block & {
  printed: PrintedNumber | null;
  /** True where the mark-up itself says that this is a number. */
  marked: boolean;
};

/** Takes numbers out of the mark-up or the words, and gives a number that stands alone to the words after it. */
export function numberBlocks(blocks: readonly Block[]): NumberedBlock[] {
  const numbered: NumberedBlock[] = [];
  let waiting: NumberedBlock | null = null;
  for (const block of blocks.flatMap(withSectionApart)) {
    const current = numberBlock(block);
    if (waiting && current.kind === 'paragraph' && !current.printed) {
      numbered.push({ ...current, number: waiting.number, printed: waiting.printed, marked: true });
      waiting = null;
      continue;
    }
    if (waiting) numbered.push(waiting);
    waiting = current.printed && current.kind === 'paragraph' && current.text === '' ? current : null;
    if (!waiting) numbered.push(current);
  }
  return splitRunIns(waiting ? [...numbered, waiting] : numbered);
}

/** `III` as the number of a heading stands on a line of its own, as it is printed, and so does one without words. */
function withSectionApart(block: Block): Block[] {
  const mayBeHeading = block.kind === 'heading' || (block.kind === 'paragraph' && block.text === '');
  if (!mayBeHeading || block.number === null || sectionNumber(block.number) === null) return [block];
  const number: Block = { ...block, kind: 'heading', number: null, text: block.number, footnotes: [] };
  return block.text === '' ? [number] : [number, { ...block, number: null }];
}

function numberBlock(read: Block): NumberedBlock {
  const block = withoutLostStop(read);
  if (block.kind !== 'paragraph') return { ...block, printed: null, marked: false };
  if (block.number !== null) {
    const number = block.number.replace(/^l(?=\.?$)/, '1');
    const printed = printedNumber(number) ?? printedNumber(`${number}.`);
    return { ...block, printed, marked: printed !== null };
  }
  const printed = printedNumber(block.text);
  if (!printed || !standsApart(block.text, printed)) return { ...block, printed: null, marked: false };
  return { ...block, ...textFrom(block, printed.end), printed, marked: false };
}

/** Some files leave the stop behind a number with the words. */
function withoutLostStop(block: Block): Block {
  const stop = block.number === null ? null : /^[.．]\s*/.exec(block.text);
  return stop ? { ...block, ...textFrom(block, stop[0].length) } : block;
}

/** A number is followed by white space, except before scripts that write none. */
function standsApart(text: string, { end }: PrintedNumber): boolean {
  return /^(?:\s|$|[\p{Script=Han}“”《「])/u.test(text.slice(end));
}
