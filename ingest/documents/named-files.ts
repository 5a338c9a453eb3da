import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Catalogue } from '#corpus/catalogue.ts';
import type { LocalCandidate } from './document-candidate.ts';
import { recogniseFile } from './recognise-format.ts';
import { documentOfSlug, formatOfName, parseDocumentFileName, type SourceFile } from './source-file.ts';

export type NamedFiles = { candidates: LocalCandidate[]; refused: { path: string; message: string }[] };

/**
 * The documents that a person has named: files, and folders with all that lies below them. A PDF and an XML
 * file of one name in one folder are read together. What can't be used is told, and the rest goes on.
 */
export async function namedFiles(paths: readonly string[], catalogue: Catalogue): Promise<NamedFiles> {
  const groups = new Map<string, SourceFile[]>();
  const refused: NamedFiles['refused'] = [];
  for (const path of paths) {
    const found = await filesAt(path);
    if (typeof found === 'string') refused.push({ path, message: found });
    else for (const file of found) addToGroup(groups, file);
  }
  return { candidates: [...groups.values()].map((files) => candidateOf(files, catalogue)), refused };
}

/** The files at a path, or a sentence that says why there are none. */
async function filesAt(path: string): Promise<SourceFile[] | string> {
  const found = await stat(path).catch(() => null);
  if (!found) return `There is no file or folder ${path}. Check the path.`;
  if (found.isDirectory()) return filesBelow(path);
  const format = formatOfName(path) ?? (await recogniseFile(path));
  return format ? [{ path, format }] : `${path} is not a PDF, Word, XML, HTML or text file. Save it as one of these.`;
}

async function filesBelow(folder: string): Promise<SourceFile[] | string> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const files = paths.sort().flatMap((path) => {
    const format = formatOfName(path);
    return format === 'pdf' || format === 'docx' || format === 'xml' ? [{ path, format }] : [];
  });
  return files.length > 0 ? files : `The folder ${folder} holds no PDF, DOCX or XML file.`;
}

function addToGroup(groups: Map<string, SourceFile[]>, file: SourceFile): void {
  const pairs = file.format === 'pdf' || file.format === 'xml';
  const stem = join(dirname(file.path), basename(file.path).replace(/\.[^.]*$/, ''));
  const key = pairs ? stem : file.path;
  const group = groups.get(key) ?? [];
  if (group.every(({ format }) => format !== file.format)) groups.set(key, [...group, file]);
}

function candidateOf(files: SourceFile[], catalogue: Catalogue): LocalCandidate {
  const names = files.map(({ path }) => basename(path));
  const name = parseDocumentFileName(names[0] ?? '');
  const known = catalogue.some(({ slug, document }) => name?.slug === slug || name?.slug === document);
  return {
    origin: 'named',
    document: name && known ? documentOfSlug(name.slug, catalogue) : null,
    lang: name?.lang ?? null,
    fileSlug: name?.slug ?? slugOfFileName(names[0] ?? ''),
    excerpt: false,
    source: `the file ${names.join(' and ')}`,
    files,
  };
}

function slugOfFileName(name: string): string | null {
  const words = name
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, 100) ?? null;
}
