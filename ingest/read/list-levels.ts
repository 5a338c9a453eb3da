import { type NumberReading, type NumberStyle, type PrintedNumber, stepOf } from './printed-number.ts';

type Level = { style: NumberStyle; ordinal: number; locator: string };

/** Where an item of a list stands, and whether its number follows on what stood before. */
export type ListPlace = { locator: string; parent: string; follows: boolean };

/**
 * Keeps the levels of a list under one provision. `(i)` after `(h)` is the ninth letter unless `(ii)`
 * comes next; a number that follows on an outer level closes the inner ones.
 */
export class ListLevels {
  private readonly levels: Level[] = [];
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** The place of the next item; `next` is the number printed after it, if any. */
  place(number: PrintedNumber, next: PrintedNumber | null): ListPlace {
    const continued = this.continuing(number, next);
    if (continued) return this.enter(continued.depth, continued.reading, true);
    const first = number.readings.find((reading) => reading.ordinal === 1 && !this.hasStyle(reading.style));
    if (first) return this.enter(this.levels.length, first, true);
    const later = this.laterInStyle(number);
    if (later) return this.enter(later.depth, later.reading, false);
    const reading = number.readings.at(-1)!;
    return this.enter(this.levels.length, reading, reading.ordinal === 1);
  }

  /** True where a number begins the outermost level anew. */
  restartsWith(number: PrintedNumber): boolean {
    const outermost = this.levels[0];
    return number.readings.some(({ style, ordinal }) => ordinal === 1 && style === outermost?.style);
  }

  /** True where a list of numbers is open at its outermost level and this is its next one. */
  continuesWith(ordinal: number): boolean {
    const outermost = this.levels[0];
    return outermost?.style === 'number' && outermost.ordinal === ordinal - 1;
  }

  private continuing(
    number: PrintedNumber,
    next: PrintedNumber | null,
  ): { depth: number; reading: NumberReading } | null {
    const opensRoman = isFirstRoman(number) && next !== null && isSecondRoman(next) && !this.hasStyle('roman');
    for (let depth = this.levels.length - 1; depth >= 0; depth--) {
      const level = this.levels[depth]!;
      const reading = number.readings.find(
        ({ style, ordinal }) => style === level.style && ordinal === level.ordinal + 1,
      );
      if (reading && !(opensRoman && reading.style === 'letter')) return { depth, reading };
    }
    return null;
  }

  private laterInStyle(number: PrintedNumber): { depth: number; reading: NumberReading } | null {
    for (let depth = this.levels.length - 1; depth >= 0; depth--) {
      const level = this.levels[depth]!;
      const reading = number.readings.find(({ style, ordinal }) => style === level.style && ordinal > level.ordinal);
      if (reading) return { depth, reading };
    }
    return null;
  }

  private enter(depth: number, reading: NumberReading, follows: boolean): ListPlace {
    const parent = depth === 0 ? this.root : this.levels[depth - 1]!.locator;
    const locator = `${parent}.${stepOf(reading)}`;
    this.levels.splice(depth, this.levels.length - depth, { ...reading, locator });
    return { locator, parent, follows };
  }

  private hasStyle(style: NumberStyle): boolean {
    return this.levels.some((level) => level.style === style);
  }
}

function isFirstRoman(number: PrintedNumber): boolean {
  return number.readings.some(({ style, ordinal }) => style === 'roman' && ordinal === 1);
}

function isSecondRoman(number: PrintedNumber): boolean {
  return number.readings.some(({ style, ordinal }) => style === 'roman' && ordinal === 2);
}
