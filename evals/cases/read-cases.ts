import { readFile } from 'node:fs/promises';
import type { z } from 'zod';

/** A line of a case file that can't be used; its message names the file, the line and what is wrong. */
export class CaseFileError extends Error {
  readonly code = 'case-file-invalid';
}

/** Reads one case a line, in the file's order; empty lines are skipped, ids may not repeat. */
export async function readCases<Case extends { id: string }>(file: URL, schema: z.ZodType<Case>): Promise<Case[]> {
  const name = file.pathname.split('/').at(-1);
  const lines = (await readFile(file, 'utf8')).split('\n');
  const cases = new Map<string, Case>();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const found = readCase(line, schema, `${name}, line ${index + 1}`);
    if (cases.has(found.id)) throw new CaseFileError(`${name}, line ${index + 1}: the id ${found.id} is used twice.`);
    cases.set(found.id, found);
  }
  return [...cases.values()];
}

function readCase<Case>(line: string, schema: z.ZodType<Case>, place: string): Case {
  const parsed = schema.safeParse(parseJson(line, place));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new CaseFileError(`${place}: ${faults.join('; ')}`);
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new CaseFileError(`${place} is not JSON.`, { cause });
  }
}
