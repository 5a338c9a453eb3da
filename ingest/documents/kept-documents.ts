import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { overridePath } from '../overrides/read-override.ts';
import type { LocalCandidate } from './document-candidate.ts';
import { type SourceFile, sourceFormats } from './source-file.ts';
import { copyWhole, writeWhole } from './write-whole.ts';

/** What stands beside the kept files of a document, to read them again as they were read the first time. */
const KeptSource = z.object({
  origin: z.enum(['named', 'mirror', 'kept', 'official', 'bundled']),
  fileSlug: z.string().nullable(),
  source: z.string(),
  files: z.array(z.object({ name: z.string(), format: z.enum(sourceFormats) })),
});

const ending = '.source.json';

/**
 * The documents that earlier runs have put into the index, from the copies of their files. One that a person
 * has named comes before a mirror's, because somebody chose it.
 */
export async function keptDocuments(folder: string): Promise<LocalCandidate[]> {
  const names = await readdir(folder).catch(() => []);
  const kept = await Promise.all(names.filter((name) => name.endsWith(ending)).map((name) => readKept(folder, name)));
  return kept.filter((candidate) => candidate !== null);
}

/**
 * Copies the files of a document to `<id>.<format>`, so that it can be shown and read again when they are gone,
 * and forgets files that it no longer has. Gives the name of its PDF, or null.
 */
export async function keepDocument(folder: string, id: string, candidate: LocalCandidate): Promise<string | null> {
  const files = candidate.files.map(({ path, format }) => ({ path, name: `${id}.${format}`, format }));
  const fromElsewhere = files.filter(({ path, name }) => resolve(path) !== resolve(folder, name));
  for (const { path, name } of fromElsewhere) await keepFile(path, join(folder, name));
  if (fromElsewhere.length > 0) {
    await writeWhole(join(folder, `${id}${ending}`), JSON.stringify(KeptSource.parse({ ...candidate, files })));
    await removeFiles(folder, id, new Set(files.map(({ format }) => format)));
  }
  return files.find(({ format }) => format === 'pdf')?.name ?? null;
}

/** Copies a file with the corrections beside it; without them, none stay beside the copy. */
async function keepFile(path: string, copy: string): Promise<void> {
  await copyWhole(path, copy);
  const corrections = overridePath(path);
  if (existsSync(corrections)) await copyWhole(corrections, overridePath(copy));
  else await rm(overridePath(copy), { force: true });
}

/** Removes the copies of a document. */
export async function forgetDocument(folder: string, id: string): Promise<void> {
  await rm(join(folder, `${id}${ending}`), { force: true });
  await removeFiles(folder, id, new Set());
}

/** Removes what a killed run has left half written. Only for the one ingest at work. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (name.endsWith('.partial')) await rm(join(folder, name), { force: true });
  await rm(join(folder, 'incoming'), { recursive: true, force: true });
}

async function removeFiles(folder: string, id: string, except: ReadonlySet<string>): Promise<void> {
  const gone = sourceFormats.filter((format) => !except.has(format)).map((format) => join(folder, `${id}.${format}`));
  for (const path of gone.flatMap((copy) => [copy, overridePath(copy)])) await rm(path, { force: true });
}

async function readKept(folder: string, name: string): Promise<LocalCandidate | null> {
  const kept = KeptSource.safeParse(parseJson(await readFile(join(folder, name), 'utf8')));
  if (!kept.success) return null;
  const { origin, files, fileSlug, source } = kept.data;
  const [document = null, lang = null] = name.slice(0, -ending.length).split('.');
  const paths: SourceFile[] = files.map((file) => ({ path: join(folder, basename(file.name)), format: file.format }));
  return {
    origin: origin === 'named' ? 'named' : 'kept',
    document,
    lang,
    fileSlug,
    excerpt: false,
    source,
    files: paths,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
