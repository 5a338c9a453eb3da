import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { catalogue } from '#corpus/catalogue.ts';
import type { SourceFile } from './documents/source-file.ts';
import { mergeReadings } from './merge-readings.ts';
import { parseReportOf } from './parse-report.ts';
import { placeInInstruments } from './place-in-instruments.ts';
import { readAkomaNtoso } from './read/akoma-ntoso/read-akoma-ntoso.ts';
import { readDocxLines } from './read/docx/read-docx.ts';
import { readPdf } from './read/pdf/read-pdf.ts';
import { readGluedText } from './read/text/read-glued-text.ts';
import { readDeclaration } from './read/udhr/read-declaration.ts';
import { UnreadableError } from './read/unreadable.ts';
import type { ReadDocument } from './read-document.ts';
import type { ReadJob, ReadResult } from './reader-process/read-job.ts';
import { structureLines } from './structure/structure-lines.ts';

/** Reads the files of a document and gives every provision its place; a bad file becomes one sentence. */
export async function readSources(job: ReadJob): Promise<ReadResult> {
  try {
    const read = await readFiles(job);
    const instruments = placeInInstruments(read, catalogue, {
      slug: job.document ?? undefined,
      fileSlug: job.fileSlug ?? undefined,
    });
    const [first] = instruments;
    return {
      ok: true,
      document: first?.entry?.document ?? first?.slug ?? job.document ?? job.fileSlug ?? 'document',
      lang: read.lang,
      symbol: read.symbol,
      title: read.title,
      adopted: read.adopted,
      pages: read.pages,
      instruments,
      report: parseReportOf(read, instruments),
      ...(job.withLedger ? { ledger: read.ledger } : {}),
    };
  } catch (error) {
    return { ok: false, message: sentenceOf(error, job.files) };
  }
}

/** The words of an XML file with the places of the PDF beside it; otherwise the one file that there is. */
async function readFiles(job: ReadJob): Promise<ReadDocument> {
  const [first, second] = await Promise.all(job.files.map((file) => readOne(file, job)));
  if (!first || !second) return first ?? second ?? Promise.reject(new Error('no file was named'));
  return first.origin === 'xml'
    ? mergeReadings({ exact: first, placed: second })
    : mergeReadings({ exact: second, placed: first });
}

async function readOne({ path, format }: SourceFile, { lang, document }: ReadJob): Promise<ReadDocument> {
  const bytes = await readFile(path);
  if (format === 'xml') return readAkomaNtoso(bytes, { lang: lang ?? undefined });
  if (format === 'html') return readDeclaration(bytes.toString('utf8'), lang ?? 'en');
  if (format === 'txt')
    return readGluedText(bytes.toString('utf8'), { lang: lang ?? 'en', preambularTotal: preambularTotal(document) });
  if (format === 'docx') return structureLines(readDocxLines(bytes), { origin: 'docx', lang, pages: null });
  const { lines, pages, separators } = await readPdf(new Uint8Array(bytes));
  return structureLines(lines, { origin: 'pdf', lang, pages, separators });
}

function preambularTotal(slug: string | null): number | null {
  const entry = catalogue.find((one) => one.slug === slug);
  return entry?.numbering.find(({ unit }) => unit === 'pp')?.last ?? null;
}

function sentenceOf(error: unknown, files: readonly SourceFile[]): string {
  const names = files.map(({ path }) => basename(path)).join(' and ');
  if (error instanceof UnreadableError) return error.sentenceFor(names);
  const reason = error instanceof Error ? error.message : String(error);
  return `${names} could not be read (${reason.split('\n')[0]}). Bring another copy, or leave it out.`;
}
