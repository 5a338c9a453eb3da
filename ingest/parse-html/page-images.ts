import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A page drawn as a picture, as an address that holds the picture itself. */
export type PageImage = { page: number; address: string; width: number; height: number };

/** More pages than this make a file that no browser opens gladly. */
export const pagesDrawnMax = 120;
const timeMaxMs = 5 * 60_000;

/**
 * Draws the pages of a PDF in another process: a font that brings the painter down takes nothing with it.
 * What could not be drawn is missing.
 */
export async function drawPages(file: string): Promise<Map<number, PageImage>> {
  const painter = fork(fileURLToPath(new URL('./page-painter.ts', import.meta.url)), [file], {
    execArgv: ['--max-old-space-size=1500'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: timeMaxMs,
  });
  const images = new Map<number, PageImage>();
  painter.on('message', (image) => {
    const { page } = image as PageImage;
    images.set(page, image as PageImage);
  });
  await once(painter, 'exit');
  return images;
}
