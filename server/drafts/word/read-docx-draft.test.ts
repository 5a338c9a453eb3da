import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocxDraft } from './read-docx-draft.ts';
import { UnreadableDraftError } from './unreadable-draft.ts';
import { footnoteMark, inserted, paragraph, removed, run, wordDocument } from './word-document.fixture.ts';

describe('a Word document', () => {
  test('is read with its tracked changes accepted and hidden words left out', () => {
    const bytes = wordDocument([
      paragraph(
        run('A day of '),
        removed('22'),
        inserted('23'),
        run(' hours'),
        run(' secret', '<w:vanish/>'),
        run('.'),
      ),
    ]);
    expect(readDocxDraft(bytes).text).toBe('A day of 23 hours.\n');
  });

  test('has its footnotes behind the body, each with the place of its mark', () => {
    const bytes = wordDocument([paragraph(run('See the rule'), footnoteMark('1'), run('.'))], {
      footnotes: { '1': 'Rule 45.' },
    });
    const { text, footnotes } = readDocxDraft(bytes);
    expect(text).toBe('See the rule.\n Rule 45.\n');
    expect(footnotes.map(({ at, start, end }) => [at, text.slice(start, end).trim()])).toEqual([[12, 'Rule 45.']]);
  });

  test('keeps a paragraph of the body out of the first footnote, even where its end was removed', () => {
    const last = `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>${run('The rule')}${footnoteMark('1')}</w:p>`;
    const { text, paragraphs, footnotes } = readDocxDraft(wordDocument([last], { footnotes: { '1': 'Rule 45.' } }));
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(['The rule', ' Rule 45.']);
    expect(footnotes.map(({ start, end }) => text.slice(start, end).trim())).toEqual(['Rule 45.']);
  });

  test('goes on in the next paragraph where the end of one was removed', () => {
    const first = `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>${run('One ')}</w:p>`;
    expect(readDocxDraft(wordDocument([first, paragraph(run('line.'))])).paragraphs).toEqual([{ start: 0, end: 9 }]);
  });

  test('says of each letter which element holds it', () => {
    const { text, pieces } = readDocxDraft(wordDocument([paragraph(run('Rule'), run(' 45', '<w:b/>'))]));
    for (const { start, end, element } of pieces) expect(element.textContent).toBe(text.slice(start, end));
  });
});

describe('a hostile file is refused with what to do', () => {
  const body =
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>';
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 9 });

  test.each([
    ['a path out of the archive', zip({ 'word/document.xml': body, '../../evil': 'x' })],
    ['a part that unpacks to far too much', zip({ 'word/document.xml': `${body}${' '.repeat(30_000_000)}` })],
    ['a document type', zip({ 'word/document.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${body}` })],
    ['elements without an end', zip({ 'word/document.xml': '<w:p>'.repeat(100_000) })],
    ['XML that is none', zip({ 'word/document.xml': '<w:document' })],
    ['no document', zip({ 'a.txt': 'x' })],
    ['no archive', strToU8('PK and nothing else')],
    ['a protected document', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
  ])('%s', (_name, bytes) => {
    expect(() => readDocxDraft(bytes)).toThrow(UnreadableDraftError);
  });
});
