import type { PageLine } from '../page-line.ts';
import { UnreadableError } from '../unreadable.ts';
import { linesOfPage } from './lines-of-page.ts';
import { noteSeparator } from './note-separator.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { readPageGlyphs } from './page-glyphs.ts';
import { stretchesIn, withoutStretching } from './script.ts';

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

/** A text that is stretched this often to fill its lines is stretched by the program that set it. */
const stretchesMin = 3;

/** Takes out the strokes by which Arabic words were made to fill their lines: they are drawn, not written. */
function unstretch(lines: readonly PageLine[]): void {
  const words = lines.filter(({ rightToLeft }) => rightToLeft).flatMap((line) => line.words);
  const stretches = words.reduce((sum, { text }) => sum + stretchesIn(text), 0);
  if (stretches >= stretchesMin) for (const word of words) word.text = withoutStretching(word.text);
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
    }
    unstretch(reading.lines);
    return reading;
  } finally {
    await close();
  }
}
