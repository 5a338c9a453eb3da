const betterLow = /^(?:fabricated|false |answerable wrongly|honest .* withheld)/;

/** True for measures of what must not happen; everything else is better the higher it is. */
export function isBetterLow(measure: string): boolean {
  return betterLow.test(measure);
}
