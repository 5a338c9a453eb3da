import type { SourceFormat } from '../documents/source-file.ts';
import type { ReadResult } from '../reader-process/read-job.ts';

/** A page that shows each page of a document beside what was read from it. */
export async function parseHtml(
  file: string,
  format: SourceFormat | null,
  read: Extract<ReadResult, { ok: true }>,
): Promise<string> {
  return `<!doctype html><title>${file} ${format} ${read.lang}</title>`;
}
