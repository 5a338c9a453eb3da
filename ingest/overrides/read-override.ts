import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { UnreadableError } from '../read/unreadable.ts';
import { Override } from './override.ts';
import theArabicDeclaration from './udhr.ar.json' with { type: 'json' };

/** Corrections to what comes with the project, by `<document>.<lang>`. */
const bundled: Record<string, unknown> = { 'udhr.ar': theArabicDeclaration };

/** Where the corrections of a document are kept: in a file beside it. */
export function overridePath(documentPath: string): string {
  return `${documentPath}.override.json`;
}

/** The corrections beside a document; null where there are none. A file that can't be used is named in the error. */
export async function overrideBeside(documentPath: string): Promise<Override | null> {
  const path = overridePath(documentPath);
  const json = await textIfThere(path);
  return json === null ? null : parsed(json, basename(path));
}

/** Corrections that the project itself brings; null where there are none. */
export function bundledOverride(document: string, lang: string): Override | null {
  const override = bundled[`${document}.${lang}`];
  return override === undefined ? null : Override.parse(override);
}

async function textIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function parsed(json: string, name: string): Override {
  const result = Override.safeParse(jsonOf(json, name));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw unusable(name, `${issue?.path.join('.') || 'the file'}: ${issue?.message}`, result.error);
}

function jsonOf(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw unusable(name, 'it is no JSON', error);
  }
}

function unusable(name: string, reason: string, cause: unknown): UnreadableError {
  return new UnreadableError(
    `has corrections beside it that can't be used (${name}: ${reason})`,
    'correct that file or take it away',
    cause,
  );
}
