import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { parseLocator } from '../provision/locator.ts';

/**
 * What people would ask, or look up, whose answer stands in a provision: questions and subjects, never norms. One file
 * an instrument, named by its slug.
 */
const Entry = z.strictObject({
  provision: z.string().refine((locator) => parseLocator(locator) !== null, 'not a locator'),
  asked: z.array(z.string().trim().min(1)).min(1),
});
const Entries = z.array(Entry);

/** A provision by its id, with the lines that lead to it. */
export type SubjectEntry = { id: string; asked: readonly string[] };

/** The subject index of the corpus, as compendia of law have one: plain words → provisions. */
export type SubjectIndex = readonly SubjectEntry[];

/** The language of all lines. */
export const subjectIndexLanguage = 'en';

/** The lines that ship with the project. */
export const subjectIndexFolder = new URL('./', import.meta.url);

/** Reads every file of a folder, in the order of their names. */
export async function readSubjectIndex(folder: URL = subjectIndexFolder): Promise<SubjectIndex> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return (await Promise.all(names.map((name) => readEntries(folder, name)))).flat();
}

async function readEntries(folder: URL, name: string): Promise<SubjectIndex> {
  const read = Entries.safeParse(JSON.parse(await readFile(new URL(name, folder), 'utf8')));
  if (!read.success) throw new SubjectIndexError(name, z.prettifyError(read.error));
  const slug = name.slice(0, -'.json'.length);
  return read.data.map(({ provision, asked }) => ({ id: `${slug}/${provision}`, asked }));
}

/** A file of the subject index is not as it should be. The message says which, where and what to do. */
export class SubjectIndexError extends Error {
  readonly code = 'subject-index-unreadable';
  readonly file: string;

  constructor(file: string, reason: string) {
    super(`corpus/subject-index/${file} can't be used: ${reason}. Put it right, or take the file away.`);
    this.name = 'SubjectIndexError';
    this.file = file;
  }
}
