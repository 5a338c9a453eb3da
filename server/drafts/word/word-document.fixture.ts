import { strToU8, zipSync } from 'fflate';
import { wordNamespace } from './word-xml.ts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const content = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A run as word processors write it; `properties` are elements such as `<w:b/>`. */
export function run(words: string, properties = ''): string {
  const look = properties ? `<w:rPr>${properties}</w:rPr>` : '';
  return `<w:r>${look}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

export function paragraph(...runs: string[]): string {
  return `<w:p>${runs.join('')}</w:p>`;
}

/** A tracked insertion or removal by the author of the draft. */
export function inserted(words: string): string {
  return `<w:ins w:id="7" w:author="Author" w:date="2026-01-01T00:00:00Z">${run(words)}</w:ins>`;
}

export function removed(words: string): string {
  return `<w:del w:id="8" w:author="Author" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
}

export function footnoteMark(id: string): string {
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
}

/** A Word document with these paragraphs and footnotes, and further parts by path. */
export function wordDocument(
  paragraphs: readonly string[],
  { footnotes = {}, parts = {} }: { footnotes?: Record<string, string>; parts?: Record<string, string> } = {},
): Uint8Array {
  const hasNotes = Object.keys(footnotes).length > 0;
  const override = (name: string, kind: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${content}.${kind}+xml"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${xml}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${hasNotes ? override('footnotes', 'footnotes') : ''}</Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${xml}<w:document xmlns:w="${wordNamespace}"><w:body>${paragraphs.join('')}<w:sectPr/></w:body></w:document>`,
    ...(hasNotes ? notesParts(footnotes) : {}),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function notesParts(footnotes: Record<string, string>): Record<string, string> {
  const notes = Object.entries(footnotes).map(
    ([id, words]) => `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${run(` ${words}`)}</w:p></w:footnote>`,
  );
  const separator = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>';
  return {
    'word/footnotes.xml': `${xml}<w:footnotes xmlns:w="${wordNamespace}">${separator}${notes.join('')}</w:footnotes>`,
    'word/_rels/document.xml.rels': `${xml}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`,
  };
}
