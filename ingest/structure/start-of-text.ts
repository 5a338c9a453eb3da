import { isEnacting, isPreambleHeading } from './enacting-words.ts';
import { isHeading, rank, rankOf } from './heading.ts';
import { labelOf, plainNumber } from './label.ts';
import type { Measures } from './measures.ts';
import { type Paragraph, plainText } from './paragraph.ts';
import { unitOpening } from './unit-opening.ts';

/**
 * Where the text of an instrument begins, behind masthead, title and foreword: at its enacting words, its preamble
 * or its first number, with the headings right above it. The number of paragraphs where nothing of that is found.
 */
export function startOfText(paragraphs: readonly Paragraph[], measures: Measures): number {
  const opening = paragraphs.findIndex((paragraph, index) => opensText(paragraph, paragraphs[index + 1], measures));
  if (opening < 0) return paragraphs.length;
  let start = opening;
  while (start > 0 && isHeadingOfText(paragraphs, start - 1, measures)) start--;
  return start;
}

function opensText(paragraph: Paragraph, next: Paragraph | undefined, measures: Measures): boolean {
  const text = plainText(paragraph);
  const standsOut = isHeading(paragraph, measures);
  if (isPreambleHeading(text)) return true;
  if (isEnacting(text) && next !== undefined && paragraph.size < measures.bodySize * 1.15) return true;
  if (unitOpening(paragraph, { standsOut, inBox: false })) return true;
  const label = labelOf(paragraph, true);
  return label !== null && (label.decimal?.[1] === 1 || plainNumber(label) === 1);
}

/** A numbered heading, a part with its title, right above the text; a title of the whole is front matter. */
function isHeadingOfText(paragraphs: readonly Paragraph[], index: number, measures: Measures): boolean {
  const paragraph = paragraphs[index]!;
  if (!isHeading(paragraph, measures) || paragraph.size > measures.bodySize * 1.25) return false;
  const own = rankOf(plainText(paragraph), paragraph);
  if (own < rank.plain) return true;
  const above = paragraphs[index - 1];
  return above !== undefined && isHeading(above, measures) && rankOf(plainText(above), above) < rank.letter;
}
