import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { parseLocator } from '../provision/locator.ts';

/**
 * What people would ask, or look up, whose answer stands in a provision: questions and subjects, never norms. One file
 * an instrument, named by its slug; those in other languages than English stand in a folder each.
 */
const Entry = z.strictObject({
  provision: z.string().refine((locator) => parseLocator(locator) !== null, 'not a locator'),
  asked: z.array(z.string().trim().min(1)).min(1),
});
const Entries = z.array(Entry);

/** A provision by its id, with the lines in one language that lead to it. */
export type SubjectEntry = { id: string; lang: string; asked: readonly string[] };

/** The subject index of the corpus, as compendia of law have one: plain words → provisions. */
export type SubjectIndex = readonly SubjectEntry[];

/** The language in which every provision of the subject index has its lines. */
export const mainLanguage = 'en';

/** The lines that ship with the project. */
export const subjectIndexFolder = new URL('./', import.meta.url);

/** The folder beside those of the languages whose lines lead nowhere. */
export const silentFolder = 'silent';

/** Reads the files of a folder and, in the folders named after a language, those of the others. */
export async function readSubjectIndex(folder: URL = subjectIndexFolder): Promise<SubjectIndex> {
  const found = await readdir(folder, { withFileTypes: true });
  const folders = found.filter((one) => one.isDirectory()).map(({ name }) => name);
  const languages = folders.filter((name) => name !== silentFolder);
  const read = [
    readLanguage(folder, mainLanguage),
    ...languages.sort().map((lang) => readLanguage(new URL(`${lang}/`, folder), lang)),
  ];
  return (await Promise.all(read)).flat();
}

async function readLanguage(folder: URL, lang: string): Promise<SubjectIndex> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return (await Promise.all(names.map((name) => readEntries(folder, name, lang)))).flat();
}

async function readEntries(folder: URL, name: string, lang: string): Promise<SubjectIndex> {
  const read = Entries.safeParse(JSON.parse(await readFile(new URL(name, folder), 'utf8')));
  if (!read.success) throw new SubjectIndexError(`${lang}/${name}`, z.prettifyError(read.error));
  const slug = name.slice(0, -'.json'.length);
  return read.data.map(({ provision, asked }) => ({ id: `${slug}/${provision}`, lang, asked }));
}

/** A file of the subject index is not as it should be. The message says which, where and what to do. */
export class SubjectIndexError extends Error {
  readonly code = 'subject-index-unreadable';
  readonly file: string;

  constructor(file: string, reason: string) {
    super(`The subject index can't be used: in ${file}, ${reason}. Put it right, or take the file away.`);
    this.name = 'SubjectIndexError';
    this.file = file;
  }
}
