import { basename } from 'node:path';
import { catalogue } from '#corpus/catalogue.ts';
import { type SourceFile, sha256OfFile } from './documents/source-file.ts';
import { mergeReadings } from './merge-readings.ts';
import { applyOverride } from './overrides/apply-override.ts';
import { bundledOverride, overrideBeside } from './overrides/read-override.ts';
import { parseReportOf } from './parse-report.ts';
import { placeInInstruments } from './place-in-instruments.ts';
import { UnreadableError } from './read/unreadable.ts';
import type { ReadDocument } from './read-document.ts';
import { readSourceFile } from './read-source-file.ts';
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
      ...(job.withLedger ? { ledger: read.ledger } : {}),
    };
  } catch (error) {
    return { ok: false, message: sentenceOf(error, job.files) };
  }
}

/** The words of an XML file with the places of the PDF beside it, or the one file that there is, as corrected. */
async function readFiles(job: ReadJob): Promise<ReadDocument> {
  const readings = await Promise.all(job.files.map((file) => readSourceFile(file, job)));
  const [first, second] = readings.sort(exactFirst);
  if (!first) throw new UnreadableError('is not there', 'name one');
  let document = second ? mergeReadings({ exact: first, placed: second }) : first;
  for (const { path } of job.files) {
    const corrections = await overrideBeside(path);
    if (corrections) document = applyOverride(document, corrections, await sha256OfFile(path));
  }
  const own = job.files.some(({ format }) => format === 'html')
    ? bundledOverride(job.document ?? '', document.lang)
    : null;
  return own ? applyOverride(document, own) : document;
}

function exactFirst(one: ReadDocument, other: ReadDocument): number {
  return Number(other.origin === 'xml') - Number(one.origin === 'xml');
}

function sentenceOf(error: unknown, files: readonly SourceFile[]): string {
  const names = files.map(({ path }) => basename(path)).join(' and ');
  if (error instanceof UnreadableError) return error.sentenceFor(names);
  const reason = error instanceof Error ? error.message : String(error);
  return `${names} could not be read (${reason.split('\n')[0]}). Bring another copy, or leave it out.`;
}
