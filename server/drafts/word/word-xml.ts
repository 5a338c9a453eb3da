import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { withoutControls } from '../../answer/text/without-controls.ts';
import { UnreadableDraftError } from './unreadable-draft.ts';

export type { Document, Element, Node } from '@xmldom/xmldom';

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const depthMax = 250;

/** Parses a part of a Word document. Nothing outside of it is ever read. */
export function parsePart(bytes: Uint8Array): Document {
  try {
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(source)) throw withDocumentType();
    if (isTooDeep(source)) throw tooDeep();
    return new DOMParser({ onError: refuse, locator: false }).parseFromString(source, 'text/xml');
  } catch (error) {
    if (error instanceof UnreadableDraftError) throw error;
    throw new UnreadableDraftError('holds XML that is not well formed', 'Save it as DOCX again.', error);
  }
}

/** Writes a part of a Word document. */
export function writePart(document: Document): Uint8Array {
  const text = new XMLSerializer().serializeToString(document);
  const head = text.startsWith('<?xml') ? '' : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return new TextEncoder().encode(head + text);
}

/** The elements directly below a node. */
export function childElements(node: Node): Element[] {
  const children: Element[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (isElement(child)) children.push(child);
  return children;
}

/** The first child of this name in the language of Word. */
export function childNamed(node: Node, name: string): Element | null {
  return childElements(node).find((child) => isWord(child, name)) ?? null;
}

function isElement(node: Node | null): node is Element {
  return node !== null && node.nodeType === 1;
}

export function isWord(node: Node | null, name: string): node is Element {
  return isElement(node) && node.localName === name && node.namespaceURI === wordNamespace;
}

/** An attribute of Word, such as `w:val`. */
export function wordAttribute(element: Element, name: string): string | null {
  return element.getAttributeNS(wordNamespace, name);
}

/** A new element of Word, with attributes of Word. */
export function wordElement(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const element = document.createElementNS(wordNamespace, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(wordNamespace, `w:${key}`, value);
  return element;
}

/** A new element that holds words, of which every space counts. */
export function textElement(document: Document, words: string, name: 't' | 'delText' = 't'): Element {
  const text = wordElement(document, name);
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(withoutControls(words)));
  return text;
}

/** A new run of words, in the look that its properties give it. */
export function runElement(document: Document, words: string, properties: Element | null = null): Element {
  const run = wordElement(document, 'r');
  if (properties) run.appendChild(properties.cloneNode(true));
  run.appendChild(textElement(document, words));
  return run;
}

function refuse(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

function isTooDeep(source: string): boolean {
  let depth = 0;
  for (const { 0: tag } of source.matchAll(/<(?![?!])[^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > depthMax) return true;
  }
  return false;
}

const withDocumentType = () =>
  new UnreadableDraftError('declares a document type or entities, as no word processor does', 'Save it as DOCX again.');
const tooDeep = () => new UnreadableDraftError('is nested too deep to be a document', 'Save it as DOCX again.');
