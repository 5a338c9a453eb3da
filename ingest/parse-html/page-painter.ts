import { readFile } from 'node:fs/promises';
import { PDFParse } from 'pdf-parse';
import { type PageImage, pagesDrawnMax } from './page-images.ts';

/** A process of its own that draws the pages of one PDF; see `drawPages`. */
const scale = 1.4;
const file = process.argv[2] ?? '';
const parser = new PDFParse({ data: new Uint8Array(await readFile(file)), verbosity: 0, isEvalSupported: false });
const { total } = await parser.getInfo();
for (let page = 1; page <= Math.min(total, pagesDrawnMax); page++) {
  const drawn = await parser.getScreenshot({ partial: [page], scale, imageDataUrl: true, imageBuffer: false });
  const [image] = drawn.pages;
  if (!image) continue;
  const { dataUrl: address, width, height } = image;
  await send({ page, address, width: width / scale, height: height / scale });
}
await parser.destroy();
process.disconnect();

/** Waits until the picture has left: pages are not to pile up here. */
function send(image: PageImage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(image, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}
