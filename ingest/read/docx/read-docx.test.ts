import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textOfLine } from '../page-line.ts';
import { UnreadableError } from '../unreadable.ts';
import { readDocxLines } from './read-docx.ts';

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
type Parts = { body: string; numbering?: string; styles?: string; footnotes?: string };

function docx({ body, numbering, styles, footnotes }: Parts): Uint8Array {
  const part = (name: string, inside: string | undefined) =>
    strToU8(`<w:${name} ${namespace}>${inside ?? ''}</w:${name}>`);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/numbering.xml': part('numbering', numbering),
    'word/styles.xml': part('styles', styles),
    'word/footnotes.xml': part('footnotes', footnotes),
  });
}
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const item = (text: string, level: number, list = 1) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const level = (index: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const list = (levels: string, extra = '') =>
  `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>${extra}`;

const read = (parts: Parts) => readDocxLines(docx(parts));
const texts = (parts: Parts) => read(parts).map(textOfLine);

describe('readDocxLines', () => {
  it('prints the numbers that are not in the text', () => {
    const numbering = list(
      level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)') + level(2, 'lowerRoman', '(%3)'),
    );
    const body =
      item('Light', 0) +
      item('lamps', 1) +
      item('oil', 2) +
      item('wick', 2) +
      item('glass', 1) +
      item('Dark', 0) +
      item('fog', 1);
    expect(texts({ body, numbering })).toEqual([
      '1. Light',
      '(a) lamps',
      '(i) oil',
      '(ii) wick',
      '(b) glass',
      '2. Dark',
      '(a) fog',
    ]);
  });

  it('prints the numbers of the levels above where the format asks for them', () => {
    const plain = list(level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2'));
    const numbering = plain.replace('<w:lvlText w:val="%1.%2"/>', '<w:isLgl/><w:lvlText w:val="%1.%2"/>');
    const body = item('a', 0) + item('b', 1) + item('c', 1);
    expect(texts({ body, numbering })).toEqual(['I. a', '1.1 b', '1.2 c']);
  });

  it('goes on counting in a second list of the same kind, and begins anew where the list says so', () => {
    const again = '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>';
    const anew =
      '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = item('a', 0) + item('b', 0, 2) + item('c', 0, 3) + item('d', 0, 3);
    expect(texts({ body, numbering: list(level(0, 'decimal', '%1.'), again + anew) })).toEqual([
      '1. a',
      '2. b',
      '1. c',
      '2. d',
    ]);
  });

  it('finds the list of a paragraph in its style', () => {
    const styles =
      '<w:style w:styleId="Op"><w:name w:val="Operative"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = paragraph(run('a'), '<w:pStyle w:val="Op"/>') + paragraph(run('b'), '<w:pStyle w:val="Op"/>');
    expect(texts({ body, styles, numbering: list(level(0, 'decimal', '%1.')) })).toEqual(['1. a', '2. b']);
  });

  it('counts in Arabic and Chinese as Word does', () => {
    const numbering = list(level(0, 'arabicAbjad', '(%1)') + level(1, 'chineseCounting', '（%2）'));
    expect(texts({ numbering, body: item('x', 0) + item('y', 1) + item('z', 0) })).toEqual([
      '(أ) x',
      '（一） y',
      '(ب) z',
    ]);
  });

  it('shows changes as accepted', () => {
    const body =
      paragraph(
        `${run('Lamps ')}<w:del><w:r><w:delText>may</w:delText></w:r></w:del><w:ins>${run('shall')}</w:ins>${run(' burn.')}`,
      ) +
      paragraph(run('Oil is '), '<w:rPr><w:del/></w:rPr>') +
      paragraph(run('free.'));
    expect(texts({ body })).toEqual(['Lamps shall burn.', 'Oil is free.']);
  });

  it('leaves out hidden words and the second copy of a text box', () => {
    const box = (name: string) => `<mc:${name} xmlns:mc="x"><w:p><w:r><w:t>In a box</w:t></w:r></w:p></mc:${name}>`;
    const body = paragraph(`${run('a')}${run('secret', '<w:vanish/>')}<w:r>${box('Choice')}${box('Fallback')}</w:r>`);
    expect(texts({ body })).toEqual(['In a box', 'a']);
  });

  it('raises the mark of a note and puts the note after its paragraph', () => {
    const footnotes =
      '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>' +
      '<w:footnote w:id="5"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> Resolution 1/1.</w:t></w:r></w:p></w:footnote>';
    const body = paragraph(`${run('Rules,')}<w:r><w:footnoteReference w:id="5"/></w:r>${run(' and more')}`);
    const [line, note] = read({ body, footnotes });
    expect(line?.words.map(({ text, raised, spaced }) => [text, raised, spaced])).toEqual([
      ['Rules,', false, false],
      ['1', true, false],
      ['and', false, true],
      ['more', false, true],
    ]);
    expect(note?.known).toEqual({ kind: 'footnote', mark: '1' });
    expect(textOfLine(note!)).toBe('Resolution 1/1.');
  });

  it('says what is a heading, and how deep', () => {
    const styles =
      '<w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Mine"><w:basedOn w:val="H2"/></w:style>';
    const [line] = read({ styles, body: paragraph(run('Lamps'), '<w:pStyle w:val="Mine"/>') });
    expect(line?.known).toEqual({ kind: 'heading', level: 2 });
  });

  it('keeps a table as rows of cells', () => {
    const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('Lamp')}${cell('12')}</w:tr><w:tr>${cell('Oil')}${cell('3')}</w:tr></w:tbl>`;
    const [line] = read({ body });
    expect(line?.known).toEqual({
      kind: 'table',
      rows: [
        ['Lamp', '12'],
        ['Oil', '3'],
      ],
    });
  });

  it('knows which way a line runs by its letters', () => {
    const [arabic, english] = read({ body: paragraph(run('القاعدة 1')) + paragraph(run('Rule 1')) });
    expect([arabic?.rightToLeft, english?.rightToLeft]).toEqual([true, false]);
  });

  it('is not caught in styles that are based on each other', () => {
    const styles =
      '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    expect(texts({ styles, body: paragraph(run('a'), '<w:pStyle w:val="A"/>') })).toEqual(['a']);
  });
});

describe('a file that is no document', () => {
  const archive = (files: Record<string, Uint8Array>) => zipSync(files, { level: 9 });
  const document = strToU8(`<w:document ${namespace}><w:body/></w:document>`);

  it.each<[string, Uint8Array, string]>([
    ['nothing at all', new Uint8Array(), 'is damaged'],
    ['a JPEG with another name', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'is damaged'],
    ['an archive cut in two', docx({ body: paragraph(run('a')) }).slice(0, 400), 'is damaged'],
    ['a document with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'protected with a password'],
    ['an archive of something else', archive({ 'a.txt': strToU8('a') }), 'without a Word document'],
    [
      'a path that leads out',
      archive({ '../../etc/x': document, 'word/document.xml': document }),
      'leads out of its archive',
    ],
    [
      'a path from the root',
      archive({ '/etc/x': document, 'word/document.xml': document }),
      'leads out of its archive',
    ],
    ['a path of Windows', archive({ '..\\x': document, 'word/document.xml': document }), 'leads out of its archive'],
    ['a bomb', archive({ 'word/document.xml': new Uint8Array(20_000_000) }), 'unpacks to more'],
    [
      'an entity',
      archive({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
      'document type',
    ],
    ['broken mark-up', archive({ 'word/document.xml': strToU8('<a><b></a>') }), 'is not well-formed XML'],
  ])('%s is refused with what to do', (_, bytes, problem) => {
    expect(() => readDocxLines(bytes)).toThrow(UnreadableError);
    expect(() => readDocxLines(bytes)).toThrow(problem);
  });

  it('does not unpack more than its parts claim to hold', () => {
    const bytes = archive({ 'word/document.xml': document });
    expect(() => readDocxLines(bytes, { entriesMax: 9, bytesMax: 20, ratioMax: 9 })).toThrow('unpacks to more');
    expect(() => readDocxLines(bytes, { entriesMax: 0, bytesMax: 1e6, ratioMax: 9 })).toThrow('unpacks to more');
  });
});
