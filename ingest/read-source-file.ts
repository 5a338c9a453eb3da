import { readFile } from 'node:fs/promises';
import { catalogue } from '#corpus/catalogue.ts';
import type { SourceFile } from './documents/source-file.ts';
import { readAkomaNtoso } from './read/akoma-ntoso/read-akoma-ntoso.ts';
import { readDocxLines } from './read/docx/read-docx.ts';
import { decodeText } from './read/text/decode-text.ts';
import { isGluedText, readGluedText } from './read/text/read-glued-text.ts';
import { textLines } from './read/text/text-lines.ts';
import { readDeclaration } from './read/udhr/read-declaration.ts';
import type { ReadDocument } from './read-document.ts';
import { readPdfDocument } from './read-pdf-document.ts';
import type { ReadJob } from './reader-process/read-job.ts';
import { structureLines } from './structure/structure-lines.ts';

/** What is known of a file beside what it says itself. */
export type KnownOfFile = Pick<ReadJob, 'document' | 'lang' | 'scanCache'>;

/** Reads one file by its format; throws `UnreadableError` with a sentence for people where it can't be read. */
export async function readSourceFile({ path, format }: SourceFile, known: KnownOfFile): Promise<ReadDocument> {
  const bytes = new Uint8Array(await readFile(path));
  const { lang } = known;
  switch (format) {
    case 'xml':
      return readAkomaNtoso(bytes, { lang: lang ?? undefined });
    case 'html':
      return readDeclaration(decodeText(bytes), lang ?? 'en');
    case 'txt':
      return readText(decodeText(bytes), known);
    case 'docx':
      return structureLines(readDocxLines(bytes), { origin: 'docx', lang, pages: null });
    case 'pdf':
      return readPdfDocument(bytes, { lang, symbol: symbolOf(known), scanCache: known.scanCache ?? null });
    default:
      return format satisfies never;
  }
}

function symbolOf({ document }: KnownOfFile): string | null {
  return catalogue.find((entry) => entry.document === document || entry.slug === document)?.symbol ?? null;
}

function readText(text: string, { document, lang }: KnownOfFile): ReadDocument {
  if (!isGluedText(text)) return structureLines(textLines(text), { origin: 'text', lang, pages: null });
  const entry = catalogue.find(({ slug }) => slug === document);
  const preambular = entry?.numbering.find(({ unit }) => unit === 'pp');
  return readGluedText(text, { lang: lang ?? 'en', preambularTotal: preambular?.last ?? null });
}
