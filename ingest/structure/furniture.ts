import { indentOf, type LineWord, type PageLine, textOfWords } from '../read/page-line.ts';
import { unitHeading } from '../read/unit-headings.ts';
import { baseOf, isBodySize, type Measures, sizeOf } from './measures.ts';
import { segmentsOf, withWords } from './split-line.ts';
import { isUnitWord } from './unit-opening.ts';

/** Body lines, and what is printed around them on every page. */
export type Furnished = { body: PageLine[]; furniture: PageLine[] };

/** How far the zones reach in which running heads and page numbers stand. */
const topZone = 0.2;
const bottomZone = 0.88;
/** Letters this much smaller than the body's, and no superscript, belong to an emblem or an imprint. */
const tiny = 0.65;

const symbol = /\b[A-Z]{1,4}(?:\/[A-Z0-9][A-Za-z0-9.*() -]{0,12}){1,5}\b[*]?/;
const pageOfPages = /^\d{1,4}\s*\/\s*\d{1,4}$/;
const pageAlone = /^(?:[-–—|\s]*(?:[Pp]age\s*)?(?:\d{1,4}|[ivxlc]{1,7})[-–—|\s]*)$/;
const jobNumber =
  /(?:^|\s)(?:[A-Z]{1,2}\.)?\d{2}\s?[-‐‑\u00ad]\s?\d{5}\b|^\d{5}\s?[-‐‑\u00ad]\s?\d{2}\b|\*\d{6,8}[A-Z]?\*/;
const drawnLine = /^[_—–―-]{5,}$/;

/** Sets aside running heads, page numbers, job numbers and the strokes between text and notes. */
export function setFurnitureAside(lines: readonly PageLine[], measures: Measures): Furnished {
  const repeated = repeatedTexts(lines);
  const body: PageLine[] = [];
  const furniture: PageLine[] = [];
  const byPage = Map.groupBy(lines, ({ page }) => page);
  for (const own of byPage.values()) {
    const runs = new PageFurniture(own, measures, { repeated, pages: byPage.size });
    for (const line of own) {
      const { kept, aside } = runs.part(line);
      if (kept.length > 0) body.push(withWords(line, kept));
      if (aside.length > 0) furniture.push(withWords(line, aside));
    }
  }
  return { body, furniture };
}

class PageFurniture {
  private readonly measures: Measures;
  /** How many pages have a text in the same place. */
  private readonly repeated: ReadonlyMap<string, number>;
  private readonly pages: number;
  private readonly imprintFrom: number;
  private readonly headTo: number;
  private readonly firstBase: number;
  private readonly lastBase: number;

  constructor(
    lines: readonly PageLine[],
    measures: Measures,
    { repeated, pages }: { repeated: ReadonlyMap<string, number>; pages: number },
  ) {
    this.measures = measures;
    this.repeated = repeated;
    this.pages = pages;
    this.firstBase = Math.min(...lines.map(baseOf));
    this.lastBase = Math.max(...lines.map(baseOf));
    this.imprintFrom = Math.min(...lines.filter((line) => inBottom(line) && isImprint(line)).map(baseOf));
    this.headTo = endOfHead(
      lines,
      lines.findLast((line) => this.isHead(line)),
    );
  }

  part(line: PageLine): { kept: LineWord[]; aside: LineWord[] } {
    if (line.known?.kind === 'furniture' || this.isFurniture(line)) return { kept: [], aside: line.words };
    if (!line.box) return { kept: line.words, aside: [] };
    const kept: LineWord[] = [];
    const aside: LineWord[] = [];
    for (const segment of segmentsOf(line, 1.5)) {
      if (this.isRepeated(segment)) aside.push(...segment.words);
      else for (const word of segment.words) (this.isTiny(word) ? aside : kept).push(word);
    }
    return { kept, aside };
  }

  private isFurniture(line: PageLine): boolean {
    const text = textOfWords(line.words).trim();
    if (drawnLine.test(text.replace(/\s/g, ''))) return true;
    if (!line.box) return false;
    if (inTop(line) && (pageAlone.test(text) || pageOfPages.test(text) || baseOf(line) <= this.headTo)) return true;
    if (!inBottom(line)) return false;
    return pageAlone.test(text) || baseOf(line) >= this.imprintFrom - 1.5;
  }

  /** A symbol at the top of a page, in other letters than the body's, with or without the title beside it. */
  private isHead(line: PageLine): boolean {
    if (!line.box || line.page === 1 || !inTop(line)) return false;
    const segments = segmentsOf(line, 1.5).map(({ words }) => textOfWords(words).trim());
    const alone = segments.length === 1 && segments.every((text) => text.replace(symbol, '').trim() === '');
    const other = sizeOf(line) < this.measures.bodySize * 0.96 || line.words.every(({ bold }) => bold);
    return alone || (other && segments.some((text) => symbol.test(text))) || hasBoldSymbolAtEdge(line.words);
  }

  /** What looks like the body is body, unless it is the first or last line of most pages. */
  private isRepeated(segment: PageLine): boolean {
    const plain = segment.words.some(({ bold, italic }) => !bold && !italic);
    if (plain && isBodySize(sizeOf(segment), this.measures.bodySize)) return this.isOnMostPages(segment);
    return (inTop(segment) || isLast(segment, this.lastBase)) && this.repeated.has(textKey(segment));
  }

  /** The first page has its symbol there, which is no furniture. */
  private isOnMostPages(segment: PageLine): boolean {
    if (segment.page === 1) return false;
    const isOutmost = baseOf(segment) < this.firstBase + 2 || baseOf(segment) > this.lastBase - 2;
    return isOutmost && (this.repeated.get(textKey(segment)) ?? 0) * 2 > this.pages;
  }

  private isTiny(word: LineWord): boolean {
    return !word.raised && word.size > 0 && word.size < this.measures.bodySize * tiny;
  }
}

/** A symbol in bold at either end of a line that has other letters: the head of a page whose title is set like the text. */
function hasBoldSymbolAtEdge(words: readonly LineWord[]): boolean {
  const plain = words.findIndex(({ bold }) => !bold);
  const lastPlain = words.findLastIndex(({ bold }) => !bold);
  return [words.slice(0, Math.max(0, plain)), words.slice(lastPlain + 1)].some((run) => {
    const text = textOfWords(run).trim();
    return text !== '' && text.replace(symbol, '').trim() === '';
  });
}

/** A long title beside the symbol goes on below it, in the same letters. */
function endOfHead(lines: readonly PageLine[], head: PageLine | undefined): number {
  if (!head) return Number.NEGATIVE_INFINITY;
  let last = head;
  for (const line of lines.slice(lines.indexOf(head) + 1)) {
    const size = sizeOf(head);
    if (Math.abs(sizeOf(line) - size) > 0.3 || baseOf(line) - baseOf(last) > size * 1.45) break;
    last = line;
  }
  return baseOf(last);
}

/** By page, the y of a stroke of signs at the edge of the text, as it is typed above notes. */
export function drawnSeparators(furniture: readonly PageLine[], measures: Measures): Map<number, number> {
  const separators = new Map<number, number>();
  for (const line of furniture) {
    const isStroke = drawnLine.test(textOfWords(line.words).replace(/\s/g, ''));
    if (line.page === null || !isStroke || indentOf(line) > measures.start(line) + 12) continue;
    separators.set(line.page, baseOf(line));
  }
  return separators;
}

/** Texts that stand in the same zone of three pages or more, numbers aside. */
function repeatedTexts(lines: readonly PageLine[]): Map<string, number> {
  const pages = new Map<string, Set<number | null>>();
  for (const line of lines) {
    if (!inTop(line) && !inBottom(line)) continue;
    for (const segment of segmentsOf(line, 1.5)) {
      const text = textOfWords(segment.words).trim();
      if (unitHeading(text) || isUnitWord(text)) continue;
      const key = textKey(segment);
      pages.set(key, (pages.get(key) ?? new Set()).add(line.page));
    }
  }
  return new Map([...pages].filter(([, seen]) => seen.size > 2).map(([key, seen]) => [key, seen.size]));
}

/** Only the number of the page may differ from one page to the next. */
function textKey(segment: PageLine): string {
  const text = textOfWords(segment.words).replace(/^(?:\d+|[ivxlc]+)(?=[\s|])|(?<=[\s|])(?:\d+|[ivxlc]+)$/g, '#');
  return `${inTop(segment) ? 'top' : 'bottom'} ${Math.round(baseOf(segment) / 4)} ${text}`;
}

/** A running foot is the last thing on its page; a note with the words of another one is not. */
function isLast(line: PageLine, lastBase: number): boolean {
  return inBottom(line) && baseOf(line) > lastBase - 2;
}

function isImprint(line: PageLine): boolean {
  const text = textOfWords(line.words).trim();
  return (
    jobNumber.test(text) ||
    pageOfPages.test(text) ||
    segmentsOf(line, 1.5).some(({ words }) => pageOfPages.test(textOfWords(words).trim()))
  );
}

function inTop(line: PageLine): boolean {
  return line.box !== null && line.box.y < line.pageHeight * topZone;
}

function inBottom(line: PageLine): boolean {
  return line.box !== null && line.box.y > line.pageHeight * bottomZone;
}
