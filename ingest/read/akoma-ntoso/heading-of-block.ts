import { printedNumber, romanValue } from '../printed-number.ts';
import { sectionNumber } from '../section-number.ts';
import { beginsWithNamedLetter, type HeadingSection, sectionOfHeading } from '../section-of-heading.ts';
import type { NumberedBlock } from './numbered-block.ts';

/** A heading with the rank at which it stands: a lower rank stands above a higher one. */
export type BlockHeading = {
  text: string;
  rank: number;
  section: HeadingSection | null;
  /** True where it is nothing but the section's number. */
  bare: boolean;
};

const rankByStyle: Record<string, number> = { HCh: 10, H1: 20, H23: 30, H4: 40, H56: 50 };
const ideographs = '一二三四五六七八九十';

/** Reads a block as a heading: by its mark-up, or because all its letters are bold or italic; null for others. */
export function headingOfBlock(block: NumberedBlock): BlockHeading | null {
  if (block.kind === 'table' || block.text === '') return null;
  if (block.kind !== 'heading' && !looksLikeHeading(block)) return null;
  const text = withNumber(block);
  const bare = sectionNumber(text) !== null || /^[A-Z]$/.test(text);
  const styled = rankByStyle[block.style ?? ''] ?? (block.kind === 'heading' || block.bold ? 30 : 40);
  const rank = bare ? (/^[A-HJ-UWYZ]$/.test(text) ? 26 : 25) : styled + rankOfNumber(text);
  return { text, section: sectionOfHeading(text), bare, rank };
}

function looksLikeHeading(block: NumberedBlock): boolean {
  if (block.printed || block.listed || block.text.length > 300) return false;
  if (/[,;،؛，；:：]$/.test(block.text)) return false;
  return block.bold || block.italic || beginsWithNamedLetter(block.text) || isBareLine(block.text);
}

/** Short, and without the stop that ends a sentence. */
function isBareLine(text: string): boolean {
  return text.length <= 120 && !/[.。!?？！…”»"’)）]$/.test(text);
}

/** Some files repeat the number in the heading's words. */
function withNumber({ number, text }: NumberedBlock): string {
  const digits = number?.replace(/[.\s]+$/, '') ?? '';
  if (digits === '' || text === digits || new RegExp(`^${escaped(digits)}[.\\s]`).test(text)) return text;
  return `${number} ${text}`;
}

function rankOfNumber(text: string): number {
  const first = /^(\S{1,5})[.．、]\s?/.exec(text)?.[1] ?? '';
  if (/^[IVX]+$/.test(first) && romanValue(first)) return 1;
  if (/^[A-Z]$/.test(first) || beginsWithNamedLetter(text) || isIdeographic(first)) return 2;
  return printedNumber(text) ? 3 : 5;
}

function isIdeographic(text: string): boolean {
  return text.length === 1 && ideographs.includes(text);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
