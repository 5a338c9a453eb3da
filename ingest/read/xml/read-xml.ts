import { SaxesParser } from 'saxes';
import { UnreadableError } from '../unreadable.ts';

/** What is told of an XML document as it goes by; names are without their prefix. */
export type XmlListener = {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
};

export type XmlLimits = { bytesMax: number; depthMax: number };

/** The largest official document is under one megabyte; what is fifty times that is no resolution. */
export const xmlLimits: XmlLimits = { bytesMax: 50_000_000, depthMax: 200 };

const chunkLength = 65_536;

/**
 * Streams an XML document to a listener. Nothing outside the document is ever read: a document type,
 * an entity beyond the five of XML, text that is too long or nested too deep make it unreadable.
 */
export function readXml(source: Uint8Array | string, listener: XmlListener, limits: XmlLimits = xmlLimits): void {
  if (source.length > limits.bytesMax) throw tooLarge();
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: string[] = [];
  parser.on('error', (error) => {
    throw malformed(error);
  });
  parser.on('doctype', () => {
    throw withDocumentType();
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.push(name) > limits.depthMax) throw tooDeep();
    listener.open(localName(name), withLocalNames(attributes));
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    listener.close(localName(name));
  });
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  for (const chunk of chunksOf(source)) parser.write(chunk);
  parser.close();
}

function* chunksOf(source: Uint8Array | string): Generator<string> {
  if (typeof source === 'string') {
    for (let start = 0; start < source.length; start += chunkLength) yield source.slice(start, start + chunkLength);
    return;
  }
  const decoder = decoderFor(source);
  for (let start = 0; start < source.length; start += chunkLength)
    yield decode(decoder, source.subarray(start, start + chunkLength));
  yield decode(decoder, new Uint8Array(), true);
}

function decoderFor(bytes: Uint8Array) {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return new TextDecoder(utf16 ?? 'utf-8', { fatal: true });
}

function decode(decoder: ReturnType<typeof decoderFor>, bytes: Uint8Array, last = false): string {
  try {
    return decoder.decode(bytes, { stream: !last });
  } catch (cause) {
    throw malformed(cause);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withLocalNames(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}

const malformed = (cause: unknown) =>
  new UnreadableError('is not well-formed XML', 'get it again from where it was published', cause);
const withDocumentType = () =>
  new UnreadableError(
    'declares a document type, and with it entities or addresses that are not followed',
    'remove the DOCTYPE or get it again from where it was published',
  );
const tooDeep = () =>
  new UnreadableError('is nested too deep to be a document', 'get it again from where it was published');
const tooLarge = () => new UnreadableError('is too large to be read', 'split it into its documents and try again');
