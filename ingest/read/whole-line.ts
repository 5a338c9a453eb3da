import type { KnownRole, LineWord, PageLine } from './page-line.ts';

/** How letters look where a source has no pages. */
export type Look = { bold: boolean; italic: boolean; raised: boolean };

export const plainLook: Look = { bold: false, italic: false, raised: false };

/** A paragraph of a source without pages, as a line of its own; null for one without words. */
export function wholeLine(words: LineWord[], known: KnownRole | null, rightToLeft: boolean): PageLine | null {
  if (words.length === 0) return null;
  return { page: null, pageWidth: 0, pageHeight: 0, words, box: null, rightToLeft, whole: true, known };
}

/** Where a source does not say how large its letters are, all are of one size. */
const usualSize = 10;

/** Gathers words as they come, in whatever pieces. */
export class WordGatherer {
  readonly words: LineWord[] = [];
  private spaced = false;

  add(text: string, look: Look = plainLook): void {
    for (const piece of text.split(/([\s\u00a0]+)/)) {
      if (piece === '') continue;
      if (/^[\s\u00a0]/.test(piece)) this.spaced = true;
      else this.addWord(piece, look);
    }
  }

  private addWord(text: string, look: Look): void {
    const last = this.words.at(-1);
    const goesOn = last && !this.spaced && last.bold === look.bold && last.italic === look.italic;
    if (goesOn && last.raised === look.raised) last.text += text;
    else this.words.push({ ...look, text, spaced: this.spaced, box: null, size: usualSize, confidence: null });
    this.spaced = false;
  }
}

/** Plain words of one look. */
export function wordsOfText(text: string): LineWord[] {
  const gatherer = new WordGatherer();
  gatherer.add(text);
  return gatherer.words;
}
