import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/** True where two names mean one file, by whatever links; a file that is not there yet is nobody's. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true;
  const [first, second] = await Promise.all([identity(one), identity(other)]);
  return first !== null && first === second;
}

async function identity(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found && `${found.dev} ${found.ino}`;
}
