import { DOMParser } from '@xmldom/xmldom';
import type { WordPackage } from './word-package.ts';
import { childElements, type Document, type Element, parsePart, wordNamespace, writePart } from './word-xml.ts';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part of a Word document that stands beside its text. */
export type SidePart = { path: string; root: string; kind: 'comments' | 'footnotes' };

export const commentsPart: SidePart = { path: 'word/comments.xml', root: 'comments', kind: 'comments' };
export const footnotesPart: SidePart = { path: 'word/footnotes.xml', root: 'footnotes', kind: 'footnotes' };

/** Opens a side part; one that is not there yet is made, and made known to the package. */
export function openSidePart(parts: WordPackage, part: SidePart): Document {
  const bytes = parts.get(part.path);
  if (bytes) return parsePart(bytes);
  declareType(parts, part);
  relate(parts, part);
  const source = `<w:${part.root} xmlns:w="${wordNamespace}"/>`;
  return new DOMParser().parseFromString(source, 'text/xml');
}

function declareType(parts: WordPackage, { path, kind }: SidePart): void {
  change(parts, '[Content_Types].xml', (root, document) => {
    const override = document.createElementNS(root.namespaceURI, 'Override');
    override.setAttribute('PartName', `/${path}`);
    override.setAttribute('ContentType', `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`);
    root.appendChild(override);
  });
}

function relate(parts: WordPackage, { path, kind }: SidePart): void {
  change(parts, 'word/_rels/document.xml.rels', (root, document) => {
    const taken = new Set(childElements(root).map((one) => one.getAttribute('Id')));
    let number = 1;
    while (taken.has(`rId${number}`)) number += 1;
    const relationship = document.createElementNS(root.namespaceURI, 'Relationship');
    relationship.setAttribute('Id', `rId${number}`);
    relationship.setAttribute('Type', `${relationships}/${kind}`);
    relationship.setAttribute('Target', path.slice('word/'.length));
    root.appendChild(relationship);
  });
}

const empty: Readonly<Record<string, string>> = {
  'word/_rels/document.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
};

function change(parts: WordPackage, path: string, alter: (root: Element, document: Document) => void): void {
  const document = parsePart(parts.get(path) ?? new TextEncoder().encode(empty[path] ?? ''));
  if (document.documentElement) alter(document.documentElement, document);
  parts.set(path, writePart(document));
}
