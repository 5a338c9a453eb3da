import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const archive = /\.tar(?:\.xz|\.gz)?$/;
const document = /\.(?:xml|pdf|docx)$/i;

/**
 * The documents in a folder, those in its archives unpacked into `unpackedFolder`, in an order that mixes years and
 * languages and is always the same; null where the folder is not there, or holds none.
 */
export async function scaleDocuments(folder: string, unpackedFolder: string): Promise<string[] | null> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.filter((one) => archive.test(one))) await unpack(join(folder, name), unpackedFolder);
  const unpacked = await readdir(unpackedFolder, { recursive: true }).catch(() => []);
  const paths = [
    ...names.filter((name) => document.test(name)).map((name) => join(folder, name)),
    ...unpacked.filter((name) => document.test(name)).map((name) => join(unpackedFolder, name)),
  ];
  return paths.length > 0 ? paths.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1)) : null;
}

async function unpack(path: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { status, stderr } = spawnSync('tar', ['-xf', path, '-C', folder, '--skip-old-files'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path} could not be unpacked: ${stderr ?? 'there is no tar'}`);
}

function orderOf(path: string): string {
  return createHash('sha256')
    .update(path.split('/').at(-1) ?? '')
    .digest('hex');
}
