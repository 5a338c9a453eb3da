import { UnreadableError } from '../unreadable.ts';

/** No text that is cited is longer: the longest report of the United Nations has a twentieth of it. */
const bytesMax = 20_000_000;

/** The text of a file in UTF-8, or in UTF-16 where its first bytes say so. Throws for what is no text. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > bytesMax) throw tooLong();
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (!utf16 && bytes.includes(0)) throw noText(null);
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw noText(cause);
  }
}

const noText = (cause: unknown) =>
  new UnreadableError('is no text in UTF-8', 'save it as plain text in UTF-8, or bring it as PDF or DOCX', cause);
const tooLong = () => new UnreadableError('is too long to be one document', 'split it into its documents');
