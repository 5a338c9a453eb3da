/** A page in black and white, row by row; 1 is ink. */
export type Bitmap = { width: number; height: number; ink: Uint8Array };

/** Part of a page, in pixels. */
export type PixelBox = { x: number; y: number; width: number; height: number };

/** Above this brightness (0 to 255) a pixel is paper. */
const paperBrightness = 140;

/** Black and white out of the bytes of a canvas (red, green, blue, opacity). */
export function bitmapOf(pixels: Uint8ClampedArray, width: number, height: number): Bitmap {
  const ink = new Uint8Array(width * height);
  for (let at = 0; at < ink.length; at++) {
    const offset = at * 4;
    const brightness = pixels[offset]! * 0.3 + pixels[offset + 1]! * 0.59 + pixels[offset + 2]! * 0.11;
    ink[at] = brightness < paperBrightness ? 1 : 0;
  }
  return { width, height, ink };
}
