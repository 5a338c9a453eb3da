import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Catalogue } from '#corpus/catalogue.ts';
import type { CandidateOrigin, LocalCandidate } from './document-candidate.ts';
import { documentOfSlug, parseDocumentFileName, type SourceFile, type SourceFormat } from './source-file.ts';

export type FolderDocuments = {
  folder: string;
  catalogue: Catalogue;
  origin: CandidateOrigin;
  /** In words for people, for example "the mirror". */
  source: string;
};

/**
 * The documents of a folder whose files are named `<slug>.<lang>.<pdf|docx|xml>`, in its top level and in its
 * subfolder `akn`; other files are passed over. A PDF and an XML file of one document in one language are read
 * together; every other file is a candidate of its own. What shows the most comes first.
 */
export async function documentsInFolder(options: FolderDocuments): Promise<LocalCandidate[]> {
  const paths = [...(await filesIn(options.folder)), ...(await filesIn(join(options.folder, 'akn'), true))];
  const candidates = new Map<string, LocalCandidate[]>();
  for (const path of paths) addFile(candidates, path, options);
  return [...candidates.values()]
    .flatMap((ofOne) => ofOne.sort((one, other) => rank(one) - rank(other)))
    .map(withFileNames);
}

const readFormats: readonly SourceFormat[] = ['pdf', 'xml', 'docx'];

function addFile(candidates: Map<string, LocalCandidate[]>, path: string, options: FolderDocuments): void {
  const name = parseDocumentFileName(basename(path));
  if (!name || !readFormats.includes(name.format)) return;
  const document = documentOfSlug(name.slug, options.catalogue);
  const id = `${document}.${name.lang}`;
  const known = candidates.get(id) ?? [];
  candidates.set(id, known);
  const open = known.find(({ files }) => completesPair(files, name.format));
  const file = { path, format: name.format };
  if (open) open.files.push(file);
  else known.push(candidateOf(name, document, file.path, options));
}

function withFileNames(candidate: LocalCandidate): LocalCandidate {
  const names = candidate.files.map(({ path }) => basename(path)).join(' and ');
  return { ...candidate, source: `${names} from ${candidate.source}` };
}

/** Words with their places first, then places, then words alone. */
function rank({ files }: LocalCandidate): number {
  if (files.length > 1) return 0;
  return readFormats.indexOf(files[0]?.format ?? 'docx') + 1;
}

function completesPair(files: readonly SourceFile[], format: SourceFormat): boolean {
  const pair = new Set([...files.map((file) => file.format), format]);
  return files.length === 1 && pair.size === 2 && pair.has('pdf') && pair.has('xml');
}

function candidateOf(
  name: { slug: string; lang: string; format: SourceFormat },
  document: string,
  path: string,
  { origin, source }: FolderDocuments,
): LocalCandidate {
  const files = [{ path, format: name.format }];
  return { origin, document, lang: name.lang, fileSlug: name.slug, excerpt: false, source, files };
}

async function filesIn(folder: string, optional = false): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(folder, entry.name))
      .sort();
  } catch (error) {
    if (optional && isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
