import { describe, expect, it } from 'vitest';
import { textOfLine } from '../page-line.ts';
import { decodeText } from './decode-text.ts';
import { textLines } from './text-lines.ts';

const texts = (source: string) => textLines(source).map(textOfLine);

describe('textLines', () => {
  it('joins the lines of a paragraph that was broken to a width', () => {
    const source = '1. Encourages keepers to\nlight the lamps at dusk\nand at dawn;\n\n2. Requests\noil.\n';
    expect(texts(source)).toEqual([
      '1. Encourages keepers to light the lamps at dusk and at dawn;',
      '2. Requests oil.',
    ]);
  });

  it('takes every line for a paragraph where none was broken', () => {
    const source = 'The keepers meet.\r\nThe keepers part.\r\nThe lamps burn.';
    expect(texts(source)).toEqual(['The keepers meet.', 'The keepers part.', 'The lamps burn.']);
  });

  it('never joins over a number', () => {
    expect(texts('1. Lamps that\n(a) burn and\n(b) shine or\n2. Oil that\nis clean')).toEqual([
      '1. Lamps that',
      '(a) burn and',
      '(b) shine or',
      '2. Oil that is clean',
    ]);
  });

  it('reads the headings, notes, emphasis and tables of Markdown', () => {
    const lines = textLines(
      '## Lamps\n\n1. *Recalls* the rules,[^4] and [more](https://example.org)\n\n[^4]: Resolution 1/1.\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    );
    expect(lines.map(({ known }) => known)).toEqual([
      { kind: 'heading', level: 2 },
      null,
      { kind: 'footnote', mark: '4' },
      {
        kind: 'table',
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
      },
    ]);
    expect(lines[1]?.words.map(({ text, italic, raised }) => [text, italic, raised])).toEqual([
      ['1.', false, false],
      ['Recalls', true, false],
      ['the', false, false],
      ['rules,', false, false],
      ['4', false, true],
      ['and', false, false],
      ['more', false, false],
    ]);
  });

  it('takes mark-up of the web for the words that it is', () => {
    expect(texts('<script>alert(1)</script>')).toEqual(['<script>alert(1)</script>']);
  });

  it('knows which way a paragraph runs', () => {
    expect(textLines('القاعدة 1\n\nRule 1').map(({ rightToLeft }) => rightToLeft)).toEqual([true, false]);
  });
});

describe('decodeText', () => {
  it('reads UTF-8 and marked UTF-16', () => {
    expect(decodeText(new TextEncoder().encode('règle'))).toBe('règle');
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x61, 0x00]))).toBe('a');
  });

  it.each([
    ['bytes of another encoding', new Uint8Array([0x72, 0xe8, 0x67])],
    ['an image', new Uint8Array([0xff, 0xd8, 0xff, 0x00])],
  ])('refuses %s', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow('is no text in UTF-8');
  });
});
