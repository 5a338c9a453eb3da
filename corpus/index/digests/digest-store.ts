import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { DocumentDigest } from './document-digest.ts';

/** Where digests are kept from one start to the next. What it does not have, or no longer fits, is read again. */
export type DigestStore = {
  /** The digest that was kept under this stamp; null where there is none, or it can't be read. */
  read(document: string, stamp: string): Promise<DocumentDigest | null>;
  write(document: string, stamp: string, digest: DocumentDigest): Promise<void>;
  remove(document: string): Promise<void>;
};

/** A folder with one file a document: one that is written or killed halfway is not seen. */
export function openDigestStore(folder: string): DigestStore {
  const maker = digestMaker();
  const pathOf = (document: string) => join(folder, `${document}.digest`);
  return {
    async read(document, stamp) {
      try {
        const kept: { maker: string; stamp: string; digest: DocumentDigest } = deserialize(
          await readFile(pathOf(document)),
        );
        return kept.stamp === stamp && kept.maker === (await maker) ? kept.digest : null;
      } catch {
        // Not there, or damaged: either way it is made again and written over.
        return null;
      }
    },
    async write(document, stamp, digest) {
      const partial = `${pathOf(document)}.${randomBytes(4).toString('hex')}.partial`;
      await mkdir(folder, { recursive: true });
      await writeFile(partial, serialize({ maker: await maker, stamp, digest }));
      await rename(partial, pathOf(document));
    },
    remove: (document) => rm(pathOf(document), { force: true }),
  };
}

/** Everything that has a say in what a digest holds, below the folder of the core. */
const madeBy = ['references', 'provision', 'index/digests'];
const corpusFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Names what makes digests by all that it is made of: those of another maker are made again. */
async function digestMaker(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  const paths = (await Promise.all(madeBy.map(codeIn))).flat().sort();
  for (const path of [...paths, 'catalogue.json']) hash.update(path).update(await readFile(join(corpusFolder, path)));
  return hash.digest('base64url').slice(0, 16);
}

async function codeIn(part: string): Promise<string[]> {
  const names = await readdir(join(corpusFolder, part));
  return names.filter((name) => /(?<!\.(?:test|fixture))\.ts$/.test(name)).map((name) => join(part, name));
}
