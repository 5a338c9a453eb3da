import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { catalogue } from '#corpus/catalogue.ts';
import type { SourceFile } from './documents/source-file.ts';
import { parseReportOf } from './parse-report.ts';
import { placeInInstruments } from './place-in-instruments.ts';
import { readAkomaNtoso } from './read/akoma-ntoso/read-akoma-ntoso.ts';
import { readGluedText } from './read/text/read-glued-text.ts';
import { readDeclaration } from './read/udhr/read-declaration.ts';
import { UnreadableError } from './read/unreadable.ts';
import type { ReadDocument } from './read-document.ts';
import type { ReadJob, ReadResult } from './reader-process/read-job.ts';

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
    };
  } catch (error) {
    return { ok: false, message: sentenceOf(error, job.files) };
  }
}

async function readFiles({ files, lang, document }: ReadJob): Promise<ReadDocument> {
  const [file] = files;
  const xml = files.find(({ format }) => format === 'xml');
  if (xml) return readAkomaNtoso(await readFile(xml.path), { lang: lang ?? undefined });
  if (file?.format === 'html') return readDeclaration(await readFile(file.path, 'utf8'), lang ?? 'en');
  if (file?.format === 'txt')
    return readGluedText(await readFile(file.path, 'utf8'), {
      lang: lang ?? 'en',
      preambularTotal: preambularTotal(document),
    });
  throw new UnreadableError('is not an XML file', 'bring one');
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
