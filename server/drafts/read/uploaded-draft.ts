import type { Draft } from '../draft.ts';
import { readDocxDraft, type WordDraft } from '../word/read-docx-draft.ts';
import { UnreadableDraftError } from '../word/unreadable-draft.ts';
import { readTextDraft } from './text-draft.ts';

/** Reads a file that somebody brings: a Word document by its first bytes, anything else as text or Markdown. */
export function readUploadedDraft(name: string, bytes: Uint8Array): Draft | WordDraft {
  if (isArchive(bytes) || /\.docx?$/i.test(name)) return readDocxDraft(bytes);
  return readTextDraft(decode(bytes));
}

function isArchive(bytes: Uint8Array): boolean {
  return [0x50, 0x4b].every((byte, at) => bytes[at] === byte);
}

function decode(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (cause) {
    throw unreadable(cause);
  }
  throw unreadable(null);
}

const unreadable = (cause: unknown) =>
  new UnreadableDraftError(
    'is neither text in UTF-8 nor a Word document',
    'Send a DOCX, Markdown or text file.',
    cause,
  );
