import { type UnzipFileInfo, unzipSync } from 'fflate';
import { UnreadableError } from '../unreadable.ts';

/** The parts of a DOCX that hold its words, by their path in the archive. */
export type DocxParts = {
  document: Uint8Array;
  numbering: Uint8Array | null;
  styles: Uint8Array | null;
  footnotes: Uint8Array | null;
  endnotes: Uint8Array | null;
};

export type ArchiveLimits = {
  entriesMax: number;
  /** All parts that are read, unpacked. */
  bytesMax: number;
  /** Unpacked against packed; text rarely shrinks to less than a fiftieth. */
  ratioMax: number;
};

export const archiveLimits: ArchiveLimits = { entriesMax: 5000, bytesMax: 60_000_000, ratioMax: 200 };

const partNames = {
  'word/document.xml': 'document',
  'word/numbering.xml': 'numbering',
  'word/styles.xml': 'styles',
  'word/footnotes.xml': 'footnotes',
  'word/endnotes.xml': 'endnotes',
} as const;

/** Below this a part may shrink as it likes: no harm can come of it. */
const smallBytes = 1_000_000;

/**
 * Unpacks the parts of a DOCX in memory; nothing is ever written to a path that the archive names.
 * Throws `UnreadableError` for an archive that is broken, hostile, or no DOCX.
 */
export function openDocx(bytes: Uint8Array, limits: ArchiveLimits = archiveLimits): DocxParts {
  if (isCompoundFile(bytes)) throw protectedOrOld();
  const parts = unpack(bytes, limits);
  const document = parts['word/document.xml'];
  if (!document) throw noDocument();
  return {
    document,
    numbering: parts['word/numbering.xml'] ?? null,
    styles: parts['word/styles.xml'] ?? null,
    footnotes: parts['word/footnotes.xml'] ?? null,
    endnotes: parts['word/endnotes.xml'] ?? null,
  };
}

function unpack(bytes: Uint8Array, limits: ArchiveLimits): Record<string, Uint8Array> {
  const guard = createGuard(limits);
  try {
    return unzipSync(bytes, { filter: guard });
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw broken(error);
  }
}

/** Lets the parts through that hold words, and throws where an archive does what no word processor does. */
function createGuard({ entriesMax, bytesMax, ratioMax }: ArchiveLimits): (file: UnzipFileInfo) => boolean {
  const seen = new Set<string>();
  let entries = 0;
  let unpacked = 0;
  return ({ name, size, originalSize }) => {
    entries += 1;
    if (entries > entriesMax) throw tooLarge();
    if (leadsOut(name)) throw hostilePath();
    if (!(name in partNames)) return false;
    if (seen.has(name)) throw broken(null);
    seen.add(name);
    unpacked += originalSize;
    if (unpacked > bytesMax) throw tooLarge();
    if (originalSize > smallBytes && originalSize > size * ratioMax) throw tooLarge();
    return true;
  };
}

/** True for a path that would lie outside of the archive if it were unpacked. */
function leadsOut(name: string): boolean {
  return /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name);
}

function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

const protectedOrOld = () =>
  new UnreadableError(
    'is protected with a password or in the format of Word before 2007',
    'save it as DOCX without a password',
  );
const noDocument = () =>
  new UnreadableError('is an archive without a Word document in it', 'save the document as DOCX again');
const broken = (cause: unknown) =>
  new UnreadableError(
    'is damaged: its archive can’t be opened',
    'get it again, or save the document as DOCX again',
    cause,
  );
const hostilePath = () =>
  new UnreadableError(
    'names a path that leads out of its archive, as no word processor does',
    'don’t open it, and get the document from another source',
  );
const tooLarge = () =>
  new UnreadableError('unpacks to more than a document can hold', 'get the document from another source');
