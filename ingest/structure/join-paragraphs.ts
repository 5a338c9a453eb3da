import { indentOf, type LineWord, type PageLine, textOfLine } from '../read/page-line.ts';
import { isUnspaced } from '../read/pdf/script.ts';
import { printedNumber } from '../read/printed-number.ts';
import { boxTitle } from '../read/unit-headings.ts';
import { endsInHyphen } from './line-end-hyphens.ts';
import { baseOf, endOf, isBodySize, type Measures, sizeOf } from './measures.ts';
import type { Paragraph } from './paragraph.ts';

/** More than this many lines of white space above a line begins a paragraph. */
const spaceOfParagraph = 1.17;

/** Joins lines to paragraphs: by white space, by indentation, by letters, by room left on the line before. */
export function joinParagraphs(lines: readonly PageLine[], measures: Measures): Paragraph[] {
  const groups: PageLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && !beginsParagraph(line, last, measures)) last.push(line);
    else groups.push([line]);
  }
  return groups.map((group, index) => toParagraph(group, groups[index - 1]?.at(-1), measures));
}

function beginsParagraph(line: PageLine, open: readonly PageLine[], measures: Measures): boolean {
  const before = open.at(-1)!;
  if (line.continues !== undefined) return !line.continues;
  if (line.whole || before.whole || !line.box || !before.box) return true;
  if (looksOther(line, before) || isBoxTitle(open)) return true;
  if (line.page !== before.page || line.column !== before.column) return beginsOnNewPage(line, before, open, measures);
  const space = spaceBetween(before, line, measures);
  if (space > spaceOfParagraph || space < -0.5) return true;
  if (goesOnAsHeading(line, before)) return false;
  if (isIndented(line, measures) && !continuesIndented(line, open) && !isBlockItem(line, open)) return true;
  if (isSetTight(space) && goesOnSmall(line, before)) return false;
  return hadRoom(before, line, measures) && !isCentred(line, measures);
}

/** Where paragraphs are set apart by white space, a line without it that begins small goes on, however short the last was. */
function goesOnSmall(line: PageLine, before: PageLine): boolean {
  return /^\p{Ll}/u.test(textOfLine(line)) && !/[.;:。；：؛]$/.test(textOfLine(before).trim());
}

function isSetTight(space: number): boolean {
  return space < 1.05;
}

/** The title of a box stands on a line of its own. */
function isBoxTitle(open: readonly PageLine[]): boolean {
  return open.length === 1 && open[0]!.words.every(({ bold }) => bold) && boxTitle(textOfLine(open[0]!)) !== null;
}

/** On a new page white space tells nothing. */
function beginsOnNewPage(line: PageLine, before: PageLine, open: readonly PageLine[], measures: Measures): boolean {
  if (isIndented(line, measures) && !continuesIndented(line, open) && !isBlockItem(line, open)) return true;
  if (isCentred(line, measures) && !isCentred(before, measures)) return true;
  if (isAll(line, 'italic') && isWholly(line) && !isAll(before, 'italic') && endsSentence(before)) return true;
  if (printedNumber(textOfLine(line)) !== null && endsSentence(before)) return true;
  return hadRoom(before, line, measures);
}

function endsSentence(line: PageLine): boolean {
  return /[.;:。；：؛]$/.test(textOfLine(line).trim());
}

/** Lines between which the letters change altogether: from a heading to a text, from a text to a box. */
function looksOther(line: PageLine, before: PageLine): boolean {
  const [size, other] = [sizeOf(line), sizeOf(before)];
  if (Math.abs(size - other) > Math.max(size, other) * 0.13) return true;
  return isAll(line, 'bold') !== isAll(before, 'bold') && (isAll(line, 'bold') ? isWholly(line) : isWholly(before));
}

function isAll(line: PageLine, look: 'bold' | 'italic'): boolean {
  return line.words.every((word) => word.raised || word[look] || !/\p{L}/u.test(word.text));
}

/** A line in bold letters that begins with a small one goes on with the bold line above it, wherever it is set. */
function goesOnAsHeading(line: PageLine, before: PageLine): boolean {
  return [line, before].every((one) => isAll(one, 'bold') && isWholly(one)) && /^\p{Ll}/u.test(textOfLine(line).trim());
}

/** One bold word that ends a line of text is emphasis. */
function isWholly(line: PageLine): boolean {
  return line.words.some(({ text }) => /\p{L}/u.test(text));
}

/** In lines of the document's own distance, or of the letters' size where that is larger. */
export function spaceBetween(before: PageLine, line: PageLine, { leading }: Measures): number {
  const usual = Math.max(leading, Math.max(sizeOf(line), sizeOf(before)) * 1.12);
  return (baseOf(line) - baseOf(before)) / usual;
}

function isIndented(line: PageLine, measures: Measures): boolean {
  return indentOf(line) > measures.start(line) + sizeOf(line) * 0.7;
}

/** A paragraph whose own lines are indented goes on where its second line began, or hangs from its first. */
function continuesIndented(line: PageLine, open: readonly PageLine[]): boolean {
  const second = open[1];
  const indent = indentOf(line);
  if (second) return Math.abs(indent - indentOf(second)) < 2 && printedNumber(textOfLine(line)) === null;
  return indent > indentOf(open[0]!) + 2 && printedNumber(textOfLine(open[0]!)) !== null;
}

/** An item of a list may be indented as a block, with its second line right below its number. */
function isBlockItem(line: PageLine, open: readonly PageLine[]): boolean {
  const isBelow = open.length === 1 && Math.abs(indentOf(line) - indentOf(open[0]!)) < 2;
  return isBelow && printedNumber(textOfLine(open[0]!)) !== null && printedNumber(textOfLine(line)) === null;
}

/** The first word would have stood on the line before, had the text gone on. */
function hadRoom(before: PageLine, line: PageLine, measures: Measures): boolean {
  if (endsInHyphen(textOfLine(before))) return false;
  const size = sizeOf(before);
  const first = line.words.slice(0, 1 + line.words.findIndex((word, index) => index > 0 && word.spaced)) as LineWord[];
  const words = first.length > 0 ? first : line.words;
  const unspaced = isUnspaced(words[0]!.text);
  const width = unspaced ? size * 2 : words.reduce((sum, { box }) => sum + (box?.width ?? 0), 0);
  const edge =
    isBodySize(size, measures.bodySize) || endOf(before) < measures.end(before) ? measures.end(before) : endOf(before);
  return endOf(before) + size * 0.3 + width < edge - size * (unspaced ? 0.5 : 0.6);
}

function isCentred(line: PageLine, measures: Measures): boolean {
  const left = indentOf(line) - measures.start(line);
  const right = measures.end(line) - endOf(line);
  return left > 12 && right > 12 && Math.abs(left - right) < Math.max(6, (left + right) * 0.08);
}

function toParagraph(lines: PageLine[], before: PageLine | undefined, measures: Measures): Paragraph {
  const first = lines[0]!;
  const start = measures.start(first);
  const letters = lines.flatMap(({ words }) => words.filter(({ raised, text }) => !raised && /\p{L}/u.test(text)));
  const text = letters.map((word) => word.text).join('');
  return {
    lines,
    page: first.page,
    firstIndent: indentOf(first) - start,
    restIndent: lines[1] ? indentOf(lines[1]) - measures.start(lines[1]) : indentOf(first) - start,
    size: sizeOf(first),
    bold: letters.length > 0 && letters.every(({ bold }) => bold),
    italic: letters.length > 0 && letters.every(({ italic }) => italic),
    capitals: /\p{Lu}/u.test(text) && text === text.toUpperCase(),
    centred: first.box !== null && lines.every((line) => isCentred(line, measures)),
    farSide: first.box !== null && lines.every((line) => isAtFarSide(line, measures)),
    spaceAbove: !before?.box || before.page !== first.page ? 9 : spaceBetween(before, first, measures),
  };
}

/** Where a date or a signature stands. */
function isAtFarSide(line: PageLine, measures: Measures): boolean {
  const start = measures.start(line);
  const width = measures.end(line) - start;
  return indentOf(line) - start > width * 0.4 && measures.end(line) - endOf(line) < 8;
}
