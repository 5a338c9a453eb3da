import type { Bitmap } from './bitmap.ts';

/** Strokes of letters are thin: longer runs of ink than this, in inches, belong to pictures and fat lines. */
const longRun = 0.2;
const longShareMax = 0.12;
/** Less ink than this is dirt on a blank page. */
const inkShareMin = 0.002;

/** True for a page whose ink is in thin strokes, as letters have them; false for photographs and blank pages. */
export function looksLikeText({ width, height, ink }: Bitmap, dotsPerInch: number): boolean {
  let all = 0;
  let long = 0;
  for (let y = 0; y < height; y++) {
    let run = 0;
    for (let x = 0; x <= width; x++) {
      if (x < width && ink[y * width + x] === 1) run += 1;
      else {
        all += run;
        if (run > longRun * dotsPerInch) long += run;
        run = 0;
      }
    }
  }
  return all > width * height * inkShareMin && long < all * longShareMax;
}
