import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import type { FontStyle } from './glyph.ts';

/** A font as the page uses it: its look, also when it is drawn slanted, and what one unit of its widths is worth at size 1. */
export type PageFont = { style: FontStyle; slanted: FontStyle; widthScale: number };

/** What the library keeps of a font, as far as it is used here; a broken font has nothing of it. */
const LoadedFont = z
  .object({
    name: z.string().catch(''),
    bold: z.boolean().optional().catch(undefined),
    black: z.boolean().optional().catch(undefined),
    italic: z.boolean().optional().catch(undefined),
    ascent: z.number().catch(0),
    descent: z.number().catch(0),
    fontMatrix: z.array(z.number()).min(1).catch([0.001]),
  })
  .catch({ name: '', ascent: 0, descent: 0, fontMatrix: [0.001] });

type Operators = { fnArray: number[]; argsArray: unknown[] };

/** The fonts that the operators of a page name. */
export async function fontsOfPage(page: PDFPageProxy, operators: Operators): Promise<Map<string, PageFont>> {
  const names = new Set<string>();
  operators.fnArray.forEach((operator, index) => {
    if (operator === OPS.setFont) names.add(String((operators.argsArray[index] as unknown[])[0]));
  });
  const fonts = await Promise.all([...names].map(async (name) => [name, await loadFont(page, name)] as const));
  return new Map(fonts);
}

async function loadFont(page: PDFPageProxy, name: string): Promise<PageFont> {
  const loaded = await new Promise<unknown>((resolve) => page.commonObjs.get(name, resolve));
  return toPageFont(LoadedFont.parse(loaded));
}

function toPageFont(font: z.infer<typeof LoadedFont>): PageFont {
  const style = {
    bold: Boolean(font.bold || font.black) || /bold|black|heavy|semibold|demi/i.test(font.name),
    italic: Boolean(font.italic) || /italic|oblique|slanted/i.test(font.name),
    ascent: Math.min(sensible(font.ascent, 0.75), ascentMax),
    descent: sensible(-font.descent, 0.22),
  };
  return { widthScale: font.fontMatrix[0] ?? 0.001, style, slanted: { ...style, italic: true } };
}

/** A box that reaches higher would touch the line above, whatever room a font asks for. */
const ascentMax = 0.92;

/** Some fonts give none, or the height of their tallest ornament. */
function sensible(value: number, usual: number): number {
  return value > 0.05 && value < 1.1 ? value : usual;
}
