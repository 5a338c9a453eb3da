import { createRequire } from 'node:module';
import path from 'node:path';
import { PDFParse } from 'pdf-parse';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableError } from '../unreadable.ts';

/** More pages than any instrument has; a longer file is cut into parts by the person who brings it. */
export const pagesMax = 3000;

/** An open PDF. `close` gives its memory back. */
export type OpenPdf = { document: PDFDocumentProxy; pages: number; close: () => Promise<void> };

const library = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Opens a PDF, or throws an `UnreadableError` that says what is wrong with it. */
export async function openPdf(data: Uint8Array): Promise<OpenPdf> {
  refuseWhatIsNoPdf(data);
  const parser = new PDFParse({
    // The library takes the bytes for itself; the caller keeps its own.
    data: data.slice(),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: false,
    ownerDocument: fontlessPage,
    // Pictures are never decoded here.
    maxImageSize: 1,
    cMapUrl: addressOf('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: addressOf('standard_fonts'),
  });
  try {
    const { total } = await parser.getInfo();
    if (total > pagesMax) {
      throw new UnreadableError(
        `has ${total} pages, more than ${pagesMax}`,
        'split it into parts and read each of them',
      );
    }
    return { document: documentOf(parser), pages: total, close: () => parser.destroy() };
  } catch (error) {
    await parser.destroy();
    throw error instanceof UnreadableError ? error : inPlainWords(error);
  }
}

/**
 * The library hands each font to the page that draws with it, and where there is none to hand it to, draws every
 * letter as a path instead. Nothing is drawn here: this page takes the fonts and forgets them.
 */
const fontlessPage = {
  createElement: () => ({ sheet: { cssRules: [], insertRule: () => 0 }, remove: () => {} }),
  documentElement: { getElementsByTagName: () => [{ append: () => {} }] },
};

/** The parser gives text without places; the document that it has opened gives both. */
function documentOf(parser: PDFParse): PDFDocumentProxy {
  const document: unknown = Reflect.get(parser, 'doc');
  if (typeof document === 'object' && document !== null && 'getPage' in document) return document as PDFDocumentProxy;
  throw new UnreadableError('could not be opened', 'check that it is a PDF and try again');
}

function refuseWhatIsNoPdf(data: Uint8Array): void {
  if (data.length === 0) throw new UnreadableError('is empty', 'fetch it again from where it came');
  const head = new TextDecoder('latin1').decode(data.subarray(0, 1024));
  if (!head.includes('%PDF-')) {
    throw new UnreadableError('is not a PDF, whatever its name says', 'save the document as a PDF and try again');
  }
}

function inPlainWords(error: unknown): UnreadableError {
  const name = error instanceof Error ? error.name : '';
  if (name.startsWith('Password')) {
    return new UnreadableError('is protected with a password', 'save it without one and try again', error);
  }
  return new UnreadableError('is damaged or cut off', 'fetch it again from where it came', error);
}

function addressOf(folder: string): string {
  return `${path.join(library, folder)}${path.sep}`;
}
