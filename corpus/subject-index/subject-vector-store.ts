import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { untilChanged } from '../index/per-version.ts';
import type { VectorSpace } from '../index/vector-space.ts';
import type { SubjectVectors } from './subject-vectors.ts';

/** Where the vectors of a subject index are kept: ingest writes them, the server reads them, possibly at the same time. */
export type SubjectVectorStore = {
  /** The vectors by this embedder as they are now; null where there are none, or they can't be read. */
  read(space: VectorSpace): Promise<SubjectVectors | null>;
  write(space: VectorSpace, vectors: SubjectVectors): Promise<void>;
};

/** A folder with one file an embedder. A file is read again only when it has changed. */
export function openSubjectVectorStore(folder: string): SubjectVectorStore {
  const readers = new Map<string, () => Promise<SubjectVectors | null>>();
  const pathOf = ({ id }: VectorSpace) => join(folder, `${sha256(id).slice(0, 16)}.vectors`);
  return {
    read(space) {
      const path = pathOf(space);
      const read =
        readers.get(space.id) ??
        untilChanged(
          () => stampOf(path),
          () => readWhole(path, space),
        );
      readers.set(space.id, read);
      return read();
    },
    async write(space, vectors) {
      const partial = `${pathOf(space)}.${randomBytes(4).toString('hex')}.partial`;
      await mkdir(folder, { recursive: true });
      await writeFile(partial, serialize({ embedder: space.id, ...vectors }));
      await rename(partial, pathOf(space));
    },
  };
}

async function readWhole(path: string, { id, dimension }: VectorSpace): Promise<SubjectVectors | null> {
  try {
    const kept: SubjectVectors & { embedder: string } = deserialize(await readFile(path));
    const isWhole = kept.embedder === id && kept.vectors.length === kept.lines.length * dimension;
    // In memory of their own: what is deserialized lies in the buffer of the file.
    return isWhole ? { lines: kept.lines, vectors: Float32Array.from(kept.vectors) } : null;
  } catch {
    // Not there, or damaged: either way they are made again and written over.
    return null;
  }
}

async function stampOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : 'none';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
