import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { recogniseFile } from './documents/recognise-format.ts';
import { formatOfName, parseDocumentFileName, type SourceFile } from './documents/source-file.ts';
import type { ReadResult } from './reader-process/read-job.ts';
import { createReaderPool, type ReaderLimits } from './reader-process/reader-pool.ts';

/** One file on its own, read in another process within limits of time and memory. */
export type FileToParse = { path: string; slug: string | null; lang: string | null };

const limits: ReaderLimits = { timeMs: 10 * 60_000, memoryBytes: 2e9 };

/** Reads one file of any format; a bad file becomes one sentence that names it and says what to do. */
export async function parseFile(
  { path, slug, lang }: FileToParse,
  signal: AbortSignal,
): Promise<{ result: ReadResult; format: SourceFile['format'] | null }> {
  const format = await formatOf(path);
  if (typeof format !== 'object') return { result: { ok: false, message: format }, format: null };
  const named = parseDocumentFileName(basename(path));
  const pool = createReaderPool({ size: 1, limits });
  try {
    const job = {
      files: [format],
      document: slug,
      lang: lang ?? named?.lang ?? null,
      fileSlug: named?.slug ?? slugOfName(path),
      withLedger: true,
    };
    return { result: await pool.read(job, signal), format: format.format };
  } finally {
    pool.close();
  }
}

/** What the file is, or why it can't be read. */
async function formatOf(path: string): Promise<SourceFile | string> {
  const name = basename(path);
  const facts = await stat(path).catch(() => null);
  if (!facts) return `${name} is not there: check its name and folder.`;
  if (!facts.isFile()) return `${name} is a folder: name one file in it.`;
  if (facts.size === 0) return `${name} is empty: fetch it again from where it came.`;
  const claimed = formatOfName(path);
  const found = await recogniseFile(path);
  if (claimed === 'pdf' && found !== 'pdf')
    return `${name} is not a PDF, whatever its name says: save the document as a PDF and try again.`;
  const format = found ?? (claimed === 'txt' ? 'txt' : null);
  if (!format) return `${name} can't be read: bring a PDF, DOCX, XML, HTML or text file.`;
  return { path, format };
}

function slugOfName(path: string): string | null {
  const words = basename(path, extname(path)).normalize('NFKD').toLowerCase();
  return (
    words
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 100) || null
  );
}
