import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file so that a reader sees the old one or the new one, also when the program is killed meanwhile. */
export function writeWhole(path: string, text: string): Promise<void> {
  return appearWhole(path, (partial) => writeFile(partial, text));
}

/** Copies a file in the same way; without copying bytes where the file system can share them. */
export function copyWhole(from: string, path: string): Promise<void> {
  return appearWhole(path, (partial) => copyFile(from, partial, constants.COPYFILE_FICLONE));
}

async function appearWhole(path: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${path}.${randomBytes(4).toString('hex')}.partial`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await write(partial);
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}
