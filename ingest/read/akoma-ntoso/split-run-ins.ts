import { printedNumber } from '../printed-number.ts';
import { textFrom } from './noted-text.ts';
import type { NumberedBlock } from './numbered-block.ts';

/** Parts a paragraph that runs on with the next number inside, where that number is missing otherwise. */
export function splitRunIns(blocks: readonly NumberedBlock[]): NumberedBlock[] {
  const numbers = blocks.map(ordinalOf);
  return blocks.flatMap((block, index) => {
    const number = numbers[index];
    const next = numbers.slice(index + 1).find((ordinal) => ordinal !== null);
    return number && next === number + 2 ? cutBefore(block, number + 1) : [block];
  });
}

function ordinalOf({ printed }: NumberedBlock): number | null {
  const isPlain = printed?.readings[0]?.style === 'number' && !/[(（)）]/.test(printed.label);
  return isPlain ? printed.readings[0]!.ordinal : null;
}

function cutBefore(block: NumberedBlock, ordinal: number): NumberedBlock[] {
  const at = new RegExp(`(?<=[.;؛。；] ?)${ordinal} ?[-–.]\\s`, 'u').exec(block.text)?.index ?? -1;
  const printed = at < 0 ? null : printedNumber(block.text.slice(at));
  if (!printed) return [block];
  const text = block.text.slice(0, at).trimEnd();
  const footnotes = block.footnotes.filter((note) => (note.at ?? 0) <= text.length);
  const later = block.footnotes.filter((note) => (note.at ?? 0) > text.length);
  const rest = textFrom({ text: block.text, footnotes: later }, at + printed.end);
  return [
    { ...block, text, footnotes },
    { ...block, ...rest, printed },
  ];
}
