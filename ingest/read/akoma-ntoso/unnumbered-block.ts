import { headingOfBlock } from './heading-of-block.ts';
import type { NumberedBlock } from './numbered-block.ts';
import { opensParagraph } from './sequence.ts';

/** A number that opens nothing is a part of the words. */
export function withLabel(block: NumberedBlock): NumberedBlock {
  return block.printed ? { ...block, text: `${block.printed.label} ${block.text}`, printed: null } : block;
}

/** `We therefore endeavour to take the following actions:` before the next number is no provision's text. */
export function leadsIn(block: NumberedBlock, next: NumberedBlock | null): boolean {
  return /[:：]$/.test(block.text) && (next === null || opensParagraph(next) || headingOfBlock(next) !== null);
}

/** In a list by its mark-up, or because no paragraph of its own begins with a small Latin letter. */
export function continuesList(block: NumberedBlock): boolean {
  return block.listed || /^[a-zà-ÿ]/.test(block.text);
}

/** Asterisks between parts of a text are no words. */
export function isOrnament({ kind, text, printed }: NumberedBlock): boolean {
  return kind === 'paragraph' && printed === null && text !== '' && !/[\p{L}\p{N}]/u.test(text);
}

/** A short line that no sign ends, as some files set the title of a section. */
export function isUnmarkedTitle({ kind, text, printed }: NumberedBlock): boolean {
  return kind === 'paragraph' && printed === null && text.length < lettersOfTitleMax && !/[.,;:。，；：،؛]$/.test(text);
}

const lettersOfTitleMax = 120;
