import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../finding.ts';
import { annotateDocx } from './annotate-docx.ts';
import { readDocxDraft } from './read-docx-draft.ts';
import { footnoteMark, inserted, paragraph, run, wordDocument } from './word-document.fixture.ts';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

const draft = wordDocument(
  [
    paragraph(run('Under '), run('Rule 45', '<w:b/>'), run('(1)', '<w:i/>'), run(' confinement is a last resort.')),
    paragraph(inserted('Prisoners must have access to legal aid.'), footnoteMark('1'), run(' More.')),
  ],
  { footnotes: { '1': 'Resolution 70/175, annex, rule 161.' } },
);
const { text } = readDocxDraft(draft);

const style = finding('Rule 45(1)', 'citation-style', 'rule 45 (1)');
const force = finding('must', 'force-raised', 'should');
const inNote = finding('rule 161', 'no-such-provision', 'rule 61');
const uncited = finding('Prisoners must have access to legal aid.', 'could-be-cited', '');

const annotations = {
  findings: [style, force, inNote, uncited],
  accepted: [style, force, inNote],
  footnotes: [{ finding: uncited, text: 'Resolution 70/175, annex, rule 61 (3).' }],
  author: 'The Checker',
  date: '2026-01-01T00:00:00Z',
};

describe('an annotated Word document', () => {
  const checked = annotateDocx(readDocxDraft(draft), annotations);
  const part = (name: string) => strFromU8(unzipSync(checked)[name]!);

  test('reads as the draft with the accepted replacements in it', () => {
    expect(readDocxDraft(checked).text).toBe(
      text.replace('Rule 45(1)', 'rule 45 (1)').replace('must', 'should').replace('rule 161', 'rule 61') +
        ' Resolution 70/175, annex, rule 61 (3).\n',
    );
  });

  test('keeps what was replaced as a tracked change that can be undone', () => {
    const document = part('word/document.xml');
    expect(document).toContain('<w:delText xml:space="preserve">Rule 45</w:delText>');
    expect(document).toContain('w:author="The Checker"');
    expect(document).toContain('w:author="Author"');
  });

  test('puts a replacement in the look of the words before it', () => {
    expect(part('word/document.xml')).toMatch(/<w:ins [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:t[^>]*>rule 45 \(1\)</);
  });

  test('has every finding as a comment whose range opens and ends once', () => {
    const [document, comments] = [part('word/document.xml'), part('word/comments.xml')];
    const ids = [...comments.matchAll(/<w:comment [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(annotations.findings.length);
    for (const id of ids)
      for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
        expect(document.split(`<w:${name} w:id="${id}"/>`)).toHaveLength(2);
  });

  test('makes known to the package what it adds', () => {
    expect(part('[Content_Types].xml')).toContain('/word/comments.xml');
    expect(part('word/_rels/document.xml.rels')).toContain('Target="comments.xml"');
  });

  test('leaves every other part as it was', () => {
    const [before, after] = [unzipSync(draft), unzipSync(checked)];
    expect(after['_rels/.rels']).toEqual(before['_rels/.rels']);
  });

  test('holds no words as mark-up', () => {
    const hostile = {
      ...style,
      message: '</w:t><w:evil/>\u0001',
      suggestions: [{ provision: 'a/b', replacement: '<b>&' }],
    };
    const bytes = annotateDocx(readDocxDraft(draft), {
      ...annotations,
      findings: [hostile],
      accepted: [hostile],
      footnotes: [],
    });
    expect(readDocxDraft(bytes).text).toContain('Under <b>& confinement');
    expect(strFromU8(unzipSync(bytes)['word/comments.xml']!)).not.toContain('<w:evil');
  });

  test('never has a range that runs from the body into a footnote', () => {
    const bytes = wordDocument([paragraph(run('Recalling its resolution 77/232,'), footnoteMark('1'))], {
      footnotes: { '1': 'General Assembly resolution 77/232, paragraph 15.' },
    });
    const across = { ...style, start: 10, end: readDocxDraft(bytes).text.length - 1 };
    const wrong = annotateDocx(readDocxDraft(bytes), {
      ...annotations,
      findings: [across],
      accepted: [across],
      footnotes: [{ finding: across, text: 'Rule 61.' }],
    });
    const files = unzipSync(wrong);
    const [document, notes] = ['document', 'footnotes'].map((name) => strFromU8(files[`word/${name}.xml`]!));
    for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
      expect([document, notes].map((one) => one?.split(`<w:${name} `).length)).toEqual([2, 1]);
    expect(document).not.toContain('<w:del ');
    expect(notes).not.toContain('<w:del ');
    expect(readDocxDraft(wrong).text.startsWith(readDocxDraft(bytes).text.trimEnd())).toBe(true);
  });

  test('gets footnotes also where the draft had none', () => {
    const plain = wordDocument([paragraph(run('Prisoners must have access to legal aid.'))]);
    const whole = { ...uncited, start: 0, end: 40 };
    const bytes = annotateDocx(readDocxDraft(plain), {
      ...annotations,
      findings: [],
      accepted: [],
      footnotes: [{ finding: whole, text: 'Rule 61.' }],
    });
    expect(readDocxDraft(bytes).footnotes).toHaveLength(1);
  });

  test.skipIf(!office)(
    `opens in LibreOffice${office ? '' : ' (it is not installed here)'}`,
    { timeout: 120_000 },
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'checked-'));
      writeFileSync(join(folder, 'checked.docx'), checked);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const args = ['--headless', profile, '--convert-to', 'odt', '--outdir', folder, join(folder, 'checked.docx')];
      expect(spawnSync(office ?? '', args).status).toBe(0);
      const opened = strFromU8(unzipSync(readFileSync(join(folder, 'checked.odt')))['content.xml']!);
      expect(opened.match(/<office:annotation /g)).toHaveLength(annotations.findings.length);
      expect(opened.match(/<text:note /g)).toHaveLength(2);
      expect(opened).toContain('text:tracked-changes');
      expect(opened).toContain('The Checker');
    },
  );
});

function finding(words: string, kind: Finding['kind'], replacement: string): Finding {
  const start = text.indexOf(words);
  const suggestions = [{ provision: 'nelson-mandela-rules/rule-61', replacement }];
  const severity = 'error' as const;
  return { kind, severity, start, end: start + words.length, message: 'Put it right.', provision: null, suggestions };
}
