import type { Span } from './find-quotation.ts';

/** Which mark closes what each mark opens; a straight mark closes itself. */
const closers: Record<string, string> = { '“': '”', '„': '“', '«': '»', '「': '」', '『': '』', '"': '"' };

/** The words between quotation marks, without the marks; what is quoted inside a quotation belongs to it. */
export function quotationsIn(text: string): Span[] {
  const spans: Span[] = [];
  let open: { mark: string; start: number; depth: number } | null = null;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (!open) {
      if (closers[sign]) open = { mark: sign, start: at + 1, depth: 1 };
    } else if (sign === closers[open.mark]) {
      open.depth -= 1;
      if (open.depth === 0) {
        spans.push({ start: open.start, end: at });
        open = null;
      }
    } else if (sign === open.mark) open.depth += 1;
  }
  return spans.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}
