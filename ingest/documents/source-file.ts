import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Catalogue } from '#corpus/catalogue.ts';
import { overridePath } from '../overrides/read-override.ts';

export const sourceFormats = ['pdf', 'docx', 'xml', 'html', 'txt'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** A file that a document is read from. */
export type SourceFile = { path: string; format: SourceFormat };

/** What a file name of the form `<slug>.<lang>.<format>` says. */
export type DocumentFileName = { slug: string; lang: string; format: SourceFormat };

const namePattern = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\.(pdf|docx|xml|html|txt)$/;

/** Takes a file name apart; null when it is not of the form `<slug>.<lang>.<format>`. */
export function parseDocumentFileName(name: string): DocumentFileName | null {
  const [, slug, lang, format] = namePattern.exec(name) ?? [];
  return slug && lang && format ? { slug, lang, format: format as SourceFormat } : null;
}

const otherEndings: Record<string, SourceFormat> = { htm: 'html', md: 'txt', markdown: 'txt', text: 'txt' };

/** The format that a file's name claims; null for a file that no reader takes. */
export function formatOfName(path: string): SourceFormat | null {
  const ending = /\.([a-z]+)$/i.exec(basename(path))?.[1]?.toLowerCase() ?? '';
  return sourceFormats.find((format) => format === (otherEndings[ending] ?? ending)) ?? null;
}

/** The document that carries an instrument: a catalogue name becomes its document's slug, any other stays. */
export function documentOfSlug(slug: string, catalogue: Catalogue): string {
  return catalogue.find((entry) => entry.slug === slug)?.document ?? slug;
}

/** SHA-256 of a file's bytes in hexadecimal, read as a stream. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return hash.digest('hex');
}

/** One fingerprint for all the files of a document, whatever their order, with the corrections beside them. */
export async function sha256OfSources(files: readonly SourceFile[]): Promise<string> {
  const corrections = files.map(({ path }) => overridePath(path)).filter((path) => existsSync(path));
  const paths = [...files.map(({ path }) => path), ...corrections];
  const hashes = await Promise.all(paths.map(sha256OfFile));
  const [only, ...more] = hashes;
  if (only !== undefined && more.length === 0) return only;
  return createHash('sha256').update(hashes.sort().join('\n')).digest('hex');
}
