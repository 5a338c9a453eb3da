import { setImmediate as nextTurn } from 'node:timers/promises';
import { type PageLine, textOfLine } from '../page-line.ts';
import { UnreadableError } from '../unreadable.ts';
import { linesOfPage } from './lines-of-page.ts';
import { noteSeparator } from './note-separator.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { readPageGlyphs } from './page-glyphs.ts';
import { stretchesIn, withoutJoins, withoutStretching } from './script.ts';

/** What a PDF says, page by page. */
export type PdfReading = {
  lines: PageLine[];
  pages: number;
  /** Pages with hardly a letter: blank, a picture, or a scan that has to be read by recognition. */
  letterless: number[];
  /** By page, the y of the stroke above its notes. */
  separators: ReadonlyMap<number, number>;
};

/** Fewer signs than this are a page number, not the text of a page. */
const lettersMin = 40;

/** Lines with so many strokes, and such a share of them, come from a program that fills its lines; people type few. */
const strokesOfLineMin = 3;
const stretchedShareMin = 0.03;

/** Takes out the strokes by which Arabic words were made to fill their lines, and leaves those that were typed. */
function unstretch(lines: readonly PageLine[]): void {
  const arabic = lines.filter(({ rightToLeft }) => rightToLeft);
  const stretched = arabic.filter((line) => stretchesIn(textOfLine(line)) >= strokesOfLineMin).length;
  const written = stretched > arabic.length * stretchedShareMin ? withoutStretching : withoutJoins;
  for (const line of arabic) {
    line.words.forEach((word, index) => {
      const next = line.words[index + 1];
      const before = word.spaced ? '' : lastLetter(line.words[index - 1]?.text);
      const after = next?.spaced ? '' : firstLetter(next?.text);
      word.text = written(before + word.text + after).slice(before.length, after ? -after.length : undefined);
    });
    line.words = line.words.filter(({ text }) => text !== '');
  }
}

/** A word may come in pieces, so that a stroke is the end of one of them. */
function lastLetter(text = ''): string {
  return /\p{Script=Arabic}$/u.exec(text)?.[0] ?? '';
}

function firstLetter(text = ''): string {
  return /^\p{Script=Arabic}/u.exec(text)?.[0] ?? '';
}

async function openPage(document: OpenPdf['document'], number: number) {
  try {
    const page = await document.getPage(number);
    return { page, glyphs: await readPageGlyphs(page) };
  } catch (error) {
    throw new UnreadableError(`is damaged on page ${number}`, 'fetch it again from where it came', error);
  }
}

/** Reads the lines of a PDF with their places; throws an `UnreadableError` where it can't be opened. */
export async function readPdf(data: Uint8Array): Promise<PdfReading> {
  const { document, pages, close } = await openPdf(data);
  try {
    const reading = {
      lines: [] as PageLine[],
      pages,
      letterless: [] as number[],
      separators: new Map<number, number>(),
    };
    for (let number = 1; number <= pages; number++) {
      const { page, glyphs } = await openPage(document, number);
      reading.lines.push(...linesOfPage(glyphs, number));
      const separator = noteSeparator(glyphs);
      if (separator !== null) reading.separators.set(number, separator);
      if (glyphs.glyphs.length < lettersMin) reading.letterless.push(number);
      page.cleanup();
      // The library never lets timers run by itself, and whoever watches takes this process for dead.
      await nextTurn();
    }
    unstretch(reading.lines);
    return reading;
  } finally {
    await close();
  }
}
