import type { PageGlyphs, Rule } from './glyph.ts';

/** The y of the short stroke that parts a page's text from its notes; null where there is none. */
export function noteSeparator({ width, height, rules }: PageGlyphs): number | null {
  const strokes = rules.filter((rule) => isSeparator(rule, width) && rule.y > height * 0.15).map(({ y }) => y);
  return strokes.length > 0 ? Math.max(...strokes) : null;
}

/** It is short, thin, and begins where lines begin, on the left or on the right. */
function isSeparator(rule: Rule, pageWidth: number): boolean {
  const share = rule.width / pageWidth;
  if (rule.height > 1.5 || share < 0.08 || share > 0.4) return false;
  return rule.x < pageWidth * 0.3 || rule.x + rule.width > pageWidth * 0.7;
}
