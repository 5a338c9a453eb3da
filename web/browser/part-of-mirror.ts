import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A mirror that holds only some documents of another, by links: reading the rest would take minutes and show nothing more. */
export type PartOfMirror = Disposable & { folder: string };

export function partOfMirror(mirror: string, slugs: readonly string[]): PartOfMirror {
  const folder = mkdtempSync(join(tmpdir(), 'mirror-'));
  const wanted = readdirSync(mirror).filter(
    (file) => file.endsWith('.pdf') && slugs.includes(file.split('.')[0] ?? ''),
  );
  for (const file of wanted) symlinkSync(resolve(mirror, file), join(folder, file));
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
