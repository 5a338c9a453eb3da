import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { SubjectIndexError, silentFolder, subjectIndexFolder } from './subject-index.ts';

const Lines = z.array(z.string().trim().min(1)).min(1);

/** What people ask, in English, that no text at hand answers. None of these lines leads anywhere. */
export async function readSilentLines(folder: URL = subjectIndexFolder): Promise<readonly string[]> {
  const names = await readdir(new URL(`${silentFolder}/`, folder)).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  const lines = await Promise.all(files.map((name) => readLines(folder, `${silentFolder}/${name}`)));
  return [...new Set(lines.flat())];
}

async function readLines(folder: URL, file: string): Promise<readonly string[]> {
  const read = Lines.safeParse(JSON.parse(await readFile(new URL(file, folder), 'utf8')));
  if (!read.success) throw new SubjectIndexError(file, z.prettifyError(read.error));
  return read.data;
}
