import { annexHeading } from '../read/annex-heading.ts';
import { printedNumber, romanValue } from '../read/printed-number.ts';
import { sectionNumber } from '../read/section-number.ts';
import { beginsWithNamedLetter } from '../read/section-of-heading.ts';
import type { Measures } from './measures.ts';
import { type Paragraph, plainText } from './paragraph.ts';

/** Ranks of headings: a lower one stands above a higher one. */
export const rank = {
  annexTitle: 5,
  part: 10,
  section: 15,
  roman: 20,
  letter: 30,
  number: 40,
  plain: 50,
  slanted: 60,
  unitTitle: 70,
};

const partWords =
  /^(?:part|chapter|section|title|partie|chapitre|première partie|deuxième partie|titre|parte|capítulo|sección|título|часть|глава|раздел|الجزء|الباب|الفصل|الفرع|第[一二三四五六七八九十]+(?:部分|编|章|节))(?=[\s.:：]|$|[一-龥])/iu;
const arabicOrdinals = /^(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|حادي عشر|ثاني عشر)ً?\s*[-–—]/;
const lettersOfHeadingMax = 500;
const lettersOfTitleMax = 120;

/** True for a paragraph that stands out as a heading: by its letters or its place, and because it is no sentence. */
export function isHeading(paragraph: Paragraph, measures: Measures): boolean {
  if (paragraph.lines[0]!.known?.kind === 'heading') return true;
  const text = plainText(paragraph);
  if (text.length > lettersOfHeadingMax || !/\p{L}/u.test(text)) return false;
  const large = paragraph.size > measures.bodySize * 1.08;
  if (/[,;،؛，；:：]$/.test(text) && !large) return false;
  if (annexHeading(text) || sectionNumber(text) !== null) return paragraph.lines.length === 1;
  if (large || paragraph.bold || paragraph.capitals || isNumberedTitle(text, paragraph)) return true;
  if (/[.。؟?!]$/.test(text)) return false;
  return paragraph.italic || (paragraph.centred && text.length < 160);
}

/** "II. Background" is a heading in whatever letters: a line with a number that no list has, and no end of a sentence. */
function isNumberedTitle(text: string, { lines }: Paragraph): boolean {
  return lines.length === 1 && /^(?:[IVX]{1,5}|[A-Z])\. ?\p{Lu}[^.;:]*$/u.test(text) && text.length < lettersOfTitleMax;
}

/** The rank of a heading by its number, or by its look where it has none. */
export function rankOf(text: string, paragraph: Paragraph): number {
  const known = paragraph.lines[0]!.known;
  if (partWords.test(text)) return rank.part;
  if (sectionNumber(text) !== null) return rank.section;
  const first = /^(\S{1,6})[.．、)]\s?/.exec(text)?.[1] ?? '';
  if (
    (/^[IVX]+$/.test(first) && romanValue(first)) ||
    /^[一二三四五六七八九十]+$/.test(first) ||
    arabicOrdinals.test(text)
  )
    return rank.roman;
  if (/^[A-ZА-Я]$/.test(first) || beginsWithNamedLetter(text)) return rank.letter;
  if (printedNumber(text)) return rank.number;
  if (known?.kind === 'heading') return rank.plain + Math.min(known.level, 9);
  return paragraph.bold || paragraph.capitals || !paragraph.italic ? rank.plain : rank.slanted;
}
