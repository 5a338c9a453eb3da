/** How a font looks, as its name tells. */
export type FontStyle = { bold: boolean; italic: boolean; ascent: number; descent: number };

/** One drawn sign, upright on its page; `y` is its base line, origin at the top left. */
export type Glyph = {
  text: string;
  x: number;
  right: number;
  y: number;
  /** Height of the font as drawn, in points. */
  size: number;
  font: FontStyle;
  /** True for a hyphen that is drawn by itself. */
  isAlone?: true;
};

/** A straight stroke or the edge of a box, as drawn. */
export type Rule = { x: number; y: number; width: number; height: number };

/** What stands on a page, in the order in which it is drawn. */
export type PageGlyphs = {
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
};
