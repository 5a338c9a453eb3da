import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseLocator } from '#corpus/provision/locator.ts';
import type { ReadDocument } from '../read-document.ts';
import { readAkomaNtoso } from './akoma-ntoso/read-akoma-ntoso.ts';
import { readDocxLines } from './docx/read-docx.ts';
import { printedNumber, stepOf } from './printed-number.ts';
import { readGluedText } from './text/read-glued-text.ts';
import { textLines } from './text/text-lines.ts';
import { readDeclaration } from './udhr/read-declaration.ts';
import { UnreadableError } from './unreadable.ts';

/** Bounded by time as well as by runs: a slow machine tries less, and never waits. */
const bounds = { numRuns: 300, interruptAfterTimeLimit: 4000, markInterruptAsFailure: false };

const xml = `<?xml version="1.0"?><akomaNtoso><statement name="resolution">
  <meta><FRBRdate date="2031-03-04" name="adoption"/><FRBRlanguage language="eng"/></meta>
  <coverPage><p><docNumber>A/RES/99/7</docNumber></p></coverPage>
  <preface><p><docNumber>99/7.</docNumber><docTitle><span class="bold">Lamps</span></docTitle></p></preface>
  <preamble><formula name="enactingFormula"><p>The General Assembly,</p></formula>
    <container><p xml:space="preserve">Noting fog,<authorialNote marker="1"><p>Resolution 1/1.</p></authorialNote></p></container></preamble>
  <mainBody>
    <paragraph><num>1.</num><list><intro><p>Encourages:</p></intro>
      <point><num>(a)</num><content><p>Light;</p></content></point><point><num>(b)</num><content><p>Oil;</p></content></point></list></paragraph>
    <paragraph class="H23"><num>II</num><subheading>Tables</subheading></paragraph>
    <container name="table"><table><tr><td><p>Core principle I</p></td></tr><tr><td><p>Light.<sup>a</sup></p></td></tr></table></container>
    <paragraph><content><p>2 Requests oil.</p></content></paragraph>
  </mainBody>
  <attachments><attachment><doc name="annex"><mainBody><paragraph class="H1"><heading>Annex I</heading></paragraph>
    <paragraph class="H23"><subheading>Article 3</subheading></paragraph><paragraph><num>1.</num><content><p>x</p></content></paragraph>
  </mainBody></doc></attachment></attachments></statement></akomaNtoso>`;

const docx = zipSync({
  'word/document.xml': strToU8(
    '<w:document><w:body><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Light</w:t><w:footnoteReference w:id="2"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:ins><w:r><w:t>b</w:t></w:r></w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del></w:p></w:body></w:document>',
  ),
  'word/numbering.xml': strToU8(
    '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  ),
  'word/footnotes.xml': strToU8(
    '<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>n</w:t></w:r></w:p></w:footnote></w:footnotes>',
  ),
});

/** What those who want to break a reader write into a file, beside what chance does to it. */
const malice = [
  '<',
  '>',
  '&',
  '&amp;',
  '&lol;',
  '<!DOCTYPE a>',
  '<![CDATA[',
  ']]>',
  '<?x',
  '\0',
  '\u202e',
  '\u00ad',
  '\ud800',
  '"',
  "'",
  '99999999999999999999',
  '-1',
  'NaN',
  '1.1.1.1',
  '(zzzz)',
  'Article 0',
  'Annex XL',
  'Rule 999',
  '<num>',
  '</p>',
  '<sup>',
  '__proto__',
  'constructor',
  '../../etc',
  '(',
  ')',
  'ا',
  '㈠',
  '十十',
  'i'.repeat(40),
  '<p>'.repeat(30),
];
type Edit = { at: number; length: number; text: string };
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 30 }),
  text: fc.oneof(fc.constantFrom(...malice), fc.string({ maxLength: 5 })),
});
const edits = fc.array(edit, { minLength: 1, maxLength: 6 });

function edited(text: string, changes: readonly Edit[]): string {
  return changes.reduce((current, { at, length, text: inserted }) => {
    const start = Math.floor(at * current.length);
    return current.slice(0, start) + inserted + current.slice(start + length);
  }, text);
}

/** What comes out, or null where the file was refused; anything else that is thrown fails the test. */
function readOrRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

/** Whatever was read, it can be kept and cited. */
function expectSound({ provisions, ledger }: ReadDocument): void {
  const locators = new Set(provisions.map(({ locator }) => locator));
  for (const { locator, text, footnotes, tables } of provisions) {
    expect(parseLocator(locator)).not.toBeNull();
    for (const { at } of footnotes) expect(at ?? 0).toBeLessThanOrEqual(text.length);
    for (const { at } of tables) expect(at).toBeLessThanOrEqual(text.length);
  }
  for (const { locator } of ledger) if (locator !== null) expect(locators).toContain(locator);
}

describe('a file that was damaged or tampered with', () => {
  it('in Akoma Ntoso is read soundly or refused in a sentence', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const read = readOrRefused(() => readAkomaNtoso(edited(xml, changes)));
        if (read) expectSound(read);
      }),
      bounds,
    );
  });

  it('in Akoma Ntoso is read soundly whatever its words are', () => {
    const pieces = xml.split(/(?<=>)([^<>]+)(?=<)/);
    const words = fc.array(fc.tuple(fc.nat(Math.floor(pieces.length / 2) - 1), fc.constantFrom(...malice)), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(words, (changes) => {
        const changed = [...pieces];
        for (const [piece, text] of changes) changed[2 * piece + 1] = text.replace(/[<>&\0\ud800]/g, '');
        expectSound(readAkomaNtoso(changed.join('')));
      }),
      bounds,
    );
  });

  it('in DOCX is read or refused, wherever its archive is broken', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(docx.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), (bytes) => {
        const broken = docx.slice();
        for (const [at, value] of bytes) broken[at] = value;
        readOrRefused(() => readDocxLines(broken));
      }),
      bounds,
    );
  });

  it('in DOCX is read or refused, wherever its mark-up is broken', () => {
    const parts = unzipSync(docx);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(parts)), edits, (name, changes) => {
        const part = strToU8(edited(strFromU8(parts[name]!), changes));
        const lines = readOrRefused(() => readDocxLines(zipSync({ ...parts, [name]: part })));
        for (const line of lines ?? []) expect(line.words.length).toBeGreaterThan(0);
      }),
      bounds,
    );
  });

  it('cut off anywhere is refused or read, and never hangs', () => {
    fc.assert(
      fc.property(fc.nat(docx.length), fc.nat(xml.length), (bytes, letters) => {
        readOrRefused(() => readDocxLines(docx.slice(0, bytes)));
        readOrRefused(() => readAkomaNtoso(xml.slice(0, letters)));
      }),
      bounds,
    );
  });

  it('in HTML or plain text is read soundly or refused', () => {
    const html =
      '<html><h1>Lamps</h1><header><p>Whereas,</p></header><article data-number="1"><p>a</p><ol><li><p>b</p></li></ol></article></html>';
    const text =
      'A/RES/99/7 Lamps Recalling light, 4 Noting fog, 1. Encourages oil; 2. Requests ______ 4 5/6 Resolution 1/1. 31-00412';
    fc.assert(
      fc.property(edits, (changes) => {
        const declaration = readOrRefused(() => readDeclaration(edited(html, changes), 'en'));
        if (declaration) expectSound(declaration);
        expectSound(readGluedText(edited(text, changes), { lang: 'en', preambularTotal: 3 }));
        for (const line of textLines(edited(text, changes))) expect(line.words.length).toBeGreaterThan(0);
      }),
      bounds,
    );
  });
});

describe('printedNumber', () => {
  it('reads what it prints, in any text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 26 }),
        fc.constantFrom('letter' as const, 'roman' as const),
        (ordinal, style) => {
          const step = stepOf({ style, ordinal });
          const readings = printedNumber(`(${step}) Light`)?.readings ?? [];
          expect(readings).toContainEqual({ style, ordinal });
        },
      ),
    );
  });

  it('never takes more than is there, nor gives a number that no list has', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...malice)), (text) => {
        const printed = printedNumber(text);
        if (!printed) return;
        expect(printed.end).toBeLessThanOrEqual(text.length);
        for (const reading of printed.readings) expect(stepOf(reading)).toMatch(/^[a-z0-9]+$/);
      }),
      bounds,
    );
  });
});
