import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { UnreadableDraftError } from './unreadable-draft.ts';

/** The parts of a Word document by their paths. They live in memory only: no path is ever written to. */
export type WordPackage = Map<string, Uint8Array>;

export type PackageLimits = { entriesMax: number; bytesMax: number; ratioMax: number };

const packageLimits: PackageLimits = { entriesMax: 5000, bytesMax: 100_000_000, ratioMax: 200 };

/** Below this a part may shrink as it likes: no harm can come of it. */
const smallBytes = 1_000_000;

export const mainPart = 'word/document.xml';

/** Unpacks a DOCX; throws `UnreadableDraftError` for what is broken, hostile, or no Word document. */
export function openPackage(bytes: Uint8Array, limits: PackageLimits = packageLimits): WordPackage {
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)) throw protectedOrOld();
  const parts = unpack(bytes, limits);
  if (!parts.has(mainPart)) throw noDocument();
  return parts;
}

/** Packs the parts into a DOCX again, the list of content types first, as word processors expect. */
export function closePackage(parts: WordPackage): Uint8Array {
  const types = '[Content_Types].xml';
  const names = [types, ...[...parts.keys()].filter((name) => name !== types)];
  return zipSync(Object.fromEntries(names.map((name) => [name, parts.get(name) ?? new Uint8Array()])));
}

function unpack(bytes: Uint8Array, limits: PackageLimits): WordPackage {
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: createGuard(limits) })));
  } catch (error) {
    if (error instanceof UnreadableDraftError) throw error;
    throw broken(error);
  }
}

function createGuard({ entriesMax, bytesMax, ratioMax }: PackageLimits): (file: UnzipFileInfo) => boolean {
  const seen = new Set<string>();
  let unpacked = 0;
  return ({ name, size, originalSize }) => {
    if (seen.has(name) || name in Object.prototype) throw broken(null);
    seen.add(name);
    unpacked += originalSize;
    if (leadsOut(name)) throw hostilePath();
    if (seen.size > entriesMax || unpacked > bytesMax) throw tooLarge();
    if (originalSize > smallBytes && originalSize > size * ratioMax) throw tooLarge();
    return !name.endsWith('/');
  };
}

function leadsOut(name: string): boolean {
  return /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name);
}

const protectedOrOld = () =>
  new UnreadableDraftError(
    'is protected with a password or in the format of Word before 2007',
    'Save it as DOCX without a password.',
  );
const noDocument = () => new UnreadableDraftError('is no Word document', 'Send a DOCX file, or the text of the draft.');
const broken = (cause: unknown) =>
  new UnreadableDraftError('is damaged: its archive can’t be opened', 'Save it as DOCX again.', cause);
const hostilePath = () =>
  new UnreadableDraftError(
    'names a path that leads out of its archive, as no word processor does',
    'Don’t open it, and get it from another source.',
  );
const tooLarge = () =>
  new UnreadableDraftError('unpacks to more than a document can hold', 'Send the text alone, without its pictures.');
