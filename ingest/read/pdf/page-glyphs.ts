import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fontsOfPage, type PageFont } from './font-styles.ts';
import type { Glyph, PageGlyphs, Rule } from './glyph.ts';
import { type GraphicsState, identity, initialState, type Matrix, multiply, toMatrix } from './text-state.ts';

/** A page with more signs than this is no page for people. */
const glyphsMax = 200_000;

/** What a showText operator carries: signs, and numbers that move the pen. */
type ShownGlyph = { unicode: string; width: number; isSpace: boolean };

/** Everything that is written or ruled on a page, with its place. */
export async function readPageGlyphs(page: PDFPageProxy): Promise<PageGlyphs> {
  const viewport = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList({ annotationMode: 0 });
  const fonts = await fontsOfPage(page, operators);
  const interpreter = new TextInterpreter(toMatrix(viewport.transform), fonts);
  operators.fnArray.forEach((operator, index) => {
    interpreter.run(operator, (operators.argsArray[index] ?? []) as unknown[]);
  });
  const { glyphs, rules } = interpreter;
  const { width, height } = viewport;
  return { width, height, glyphs, rules };
}

/** Follows the operators that move the pen; what they paint is of no concern here. */
class TextInterpreter {
  readonly glyphs: Glyph[] = [];
  readonly rules: Rule[] = [];
  private state: GraphicsState;
  private readonly saved: GraphicsState[] = [];
  private readonly fonts: ReadonlyMap<string, PageFont>;
  private textMatrix: Matrix = identity;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;

  constructor(matrix: Matrix, fonts: ReadonlyMap<string, PageFont>) {
    this.state = initialState(matrix);
    this.fonts = fonts;
  }

  run(operator: number, values: unknown[]): void {
    switch (operator) {
      case OPS.save:
      case OPS.beginGroup:
        this.saved.push({ ...this.state });
        return;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
        this.state = this.saved.pop() ?? this.state;
        return;
      case OPS.paintFormXObjectBegin:
        this.saved.push({ ...this.state });
        if (isList(values[0])) this.state.matrix = multiply(this.state.matrix, toMatrix(values[0]));
        return;
      case OPS.transform:
        this.state.matrix = multiply(this.state.matrix, toMatrix(values));
        return;
      case OPS.constructPath:
        this.addRule(values);
        return;
      default:
        this.runText(operator, values);
    }
  }

  private runText(operator: number, values: unknown[]): void {
    const state = this.state;
    const first = Number(values[0]);
    switch (operator) {
      case OPS.beginText:
        this.setTextMatrix(identity);
        return;
      case OPS.setTextMatrix:
        this.setTextMatrix(toMatrix(isList(values[0]) ? values[0] : values));
        return;
      case OPS.setFont:
        state.font = String(values[0]);
        state.size = Number(values[1]);
        return;
      case OPS.setCharSpacing:
        state.characterSpacing = first;
        return;
      case OPS.setWordSpacing:
        state.wordSpacing = first;
        return;
      case OPS.setHScale:
        state.scale = first / 100;
        return;
      case OPS.setLeading:
        state.leading = -first;
        return;
      case OPS.setTextRise:
        state.rise = first;
        return;
      case OPS.moveText:
        this.move(first, Number(values[1]));
        return;
      case OPS.setLeadingMoveText:
        state.leading = Number(values[1]);
        this.move(first, Number(values[1]));
        return;
      case OPS.nextLine:
        this.move(0, state.leading);
        return;
      case OPS.showText:
        this.show(values[0]);
    }
  }

  private setTextMatrix(matrix: Matrix): void {
    this.textMatrix = matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  private move(x: number, y: number): void {
    this.lineX += x;
    this.lineY += y;
    this.x = this.lineX;
    this.y = this.lineY;
  }

  private show(shown: unknown): void {
    const font = this.fonts.get(this.state.font);
    if (!Array.isArray(shown) || !font) return;
    const { size, characterSpacing, wordSpacing, scale, rise } = this.state;
    const matrix = multiply(this.state.matrix, this.textMatrix);
    const upright = Math.abs(matrix[1]) < Math.abs(matrix[0]) && matrix[0] > 0;
    const height = Math.abs(size) * Math.abs(matrix[3]);
    // A script without an italic of its own is drawn slanted.
    const style = Math.abs(matrix[2]) > Math.abs(matrix[3]) * 0.1 ? font.slanted : font.style;
    const y = this.y + rise;
    for (const glyph of shown as (ShownGlyph | number | null)[]) {
      if (glyph === null) continue;
      if (typeof glyph === 'number') {
        this.x -= (glyph * size * scale) / 1000;
        continue;
      }
      const width = glyph.width * size * font.widthScale;
      const advance = (width + characterSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
      if (upright && height > 0 && this.glyphs.length < glyphsMax) {
        const x = matrix[0] * this.x + matrix[2] * y + matrix[4];
        const drawn: Glyph = {
          text: glyph.unicode,
          x,
          right: x + matrix[0] * width * scale,
          y: matrix[1] * this.x + matrix[3] * y + matrix[5],
          size: height,
          font: style,
        };
        if (shown.length === 1 && /^[-\u00ad\u2010\u2011]$/.test(glyph.unicode)) drawn.isAlone = true;
        this.glyphs.push(drawn);
      }
      this.x += advance;
    }
  }

  /** Only what is thin or box-like tells of tables, boxes and the line above footnotes. */
  private addRule(values: unknown[]): void {
    const bounds = values[2];
    if (!isList(bounds) || bounds.length < 4 || this.rules.length > 5000) return;
    const [left, top, right, bottom] = Array.from(bounds, Number) as [number, number, number, number];
    const [x1, y1] = this.point(left, top);
    const [x2, y2] = this.point(right, bottom);
    this.rules.push({ x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) });
  }

  private point(x: number, y: number): [number, number] {
    const { matrix } = this.state;
    return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
  }
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}
