import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Bitmap, bitmapOf, type PixelBox } from './bitmap.ts';

/** A page of a PDF as a picture. */
export type PageImage = {
  /** 1-based. */
  page: number;
  /** Of the page, in points. */
  pageWidth: number;
  pageHeight: number;
  /** Pixels a point. */
  scale: number;
  bitmap: Bitmap;
  /** A part of the picture as PNG. */
  cut(box: PixelBox): Uint8Array;
};

/** What letters of nine points need to be told apart. */
export const readingDotsPerInch = 300;
/** A larger page is drawn with fewer dots, so that a poster does no harm. */
const pixelsMax = 30_000_000;
const imagePixelsMax = 60_000_000;

/** What is used of a canvas; the library draws on canvases of its own making. */
type Canvas = { toBuffer(type: 'image/png'): Uint8Array };
type Context = {
  drawImage(from: Canvas, ...box: readonly number[]): void;
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
};
type RenderParameters = Parameters<PDFPageProxy['render']>[0];
type CanvasFactory = { create(width: number, height: number): { canvas: Canvas; context: Context } };

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string) => join(library, name) + sep;

/** Draws pages of a PDF one after another; each picture is let go before the next is drawn. */
export async function* renderPages(
  data: Uint8Array,
  pages: readonly number[],
  dotsPerInch = readingDotsPerInch,
): AsyncGenerator<PageImage> {
  const task = getDocument({
    data: data.slice(),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    maxImageSize: imagePixelsMax,
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
  });
  try {
    const document = await task.promise;
    for (const page of pages) yield await render(document, await document.getPage(page), dotsPerInch);
  } finally {
    await task.destroy();
  }
}

async function render(document: PDFDocumentProxy, page: PDFPageProxy, dotsPerInch: number): Promise<PageImage> {
  const { width: pageWidth, height: pageHeight } = page.getViewport({ scale: 1 });
  const scale = Math.min(dotsPerInch / 72, Math.sqrt(pixelsMax / (pageWidth * pageHeight)));
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const canvases = canvasesOf(document);
  const { canvas, context } = canvases.create(width, height);
  await page.render(drawing(canvas, context, viewport)).promise;
  const bitmap = bitmapOf(context.getImageData(0, 0, width, height).data, width, height);
  page.cleanup();
  return { page: page.pageNumber, pageWidth, pageHeight, scale, bitmap, cut: (box) => cut(canvases, canvas, box) };
}

/** The library's types know the canvas of a browser only. */
function drawing(canvas: Canvas, context: Context, viewport: RenderParameters['viewport']): RenderParameters {
  return { canvas, canvasContext: context, viewport, background: 'white' } as unknown as RenderParameters;
}

function cut(canvases: CanvasFactory, from: Canvas, { x, y, width, height }: PixelBox): Uint8Array {
  const { canvas, context } = canvases.create(width, height);
  context.drawImage(from, x, y, width, height, 0, 0, width, height);
  return canvas.toBuffer('image/png');
}

function canvasesOf(document: PDFDocumentProxy): CanvasFactory {
  return document.canvasFactory as CanvasFactory;
}
