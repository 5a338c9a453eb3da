import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, sourceSpan } from './fold-text.ts';

describe('a folded text', () => {
  it.each([
    ['many spaces \n\t\u00a0 in a row', 'many spaces in a row'],
    ['soft\u00adhyphen, zero\u200bwidth, \u200eturned\u200f', 'softhyphen, zerowidth, turned'],
    ['“quoted” «text», it’s 5–7', '"quoted" "text", it\'s 5-7'],
    ['re\u0301solution, pa\u0301rrafo', 'résolution, párrafo'],
    ['الفقرة ٣، ٧٧/٢٣٢', 'الفقرة 3, 77/232'],
    ['（三）第３段', '(三)第3段'],
    ['\u00ad \u200b  x', ' x'],
  ])('writes %j as %j', (source, folded) => {
    expect(foldText(source).text).toBe(folded);
  });

  it('knows of each character where it came from, in order', () => {
    const signs = fc.constantFrom(...' \u00a0\u00ad\u200b\u0301“‘–،٣３aeéяلـ三`\n', '😀', '\ud800');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (characters) => {
        const source = characters.join('');
        const { text, origin } = foldText(source);
        expect(origin).toHaveLength(text.length + 1);
        expect(origin.at(-1)).toBe(source.length);
        expect([...origin].every((at, index) => index === 0 || at > (origin[index - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it('gives the words of the source for a span', () => {
    const source = 'see “rule  45”\u200b there';
    const folded = foldText(source);
    const start = folded.text.indexOf('rule');
    const span = sourceSpan(folded, start, start + 'rule 45'.length);
    expect(source.slice(span.start, span.end)).toBe('rule  45');
  });
});
