import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type RecognizedLine, RecognizedLine as RecognizedLineSchema } from './recognizer.ts';

const ColumnReading = z.object({
  column: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  lines: z.array(RecognizedLineSchema),
});
const PageReading = z.object({
  pageWidth: z.number(),
  pageHeight: z.number(),
  scale: z.number(),
  columns: z.array(ColumnReading),
});

/** What was recognized on a page, with all that is needed to place it. */
export type PageReading = z.infer<typeof PageReading> & { columns: { lines: RecognizedLine[] }[] };

/** Keeps readings of scanned pages: reading one takes seconds. */
export interface ScanCache {
  get(key: string): Promise<PageReading | null>;
  set(key: string, reading: PageReading): Promise<void>;
}

/** The same page of the same file read by the same recognizer has the same key. */
export function scanKey(data: Uint8Array, page: number, recognizer: string): string {
  return createHash('sha256').update(data).update(`\n${page}\n${recognizer}`).digest('hex');
}

/** A cache in a folder, one file a page. What is damaged counts as not there. */
export function folderCache(folder: string): ScanCache {
  const pathOf = (key: string) => join(folder, `${key}.json`);
  return {
    async get(key) {
      const text = await textIfThere(pathOf(key));
      const parsed = text === null ? null : PageReading.safeParse(jsonOrNull(text));
      return parsed?.success ? parsed.data : null;
    },
    async set(key, reading) {
      await mkdir(folder, { recursive: true });
      const draft = `${pathOf(key)}.${process.pid}.part`;
      await writeFile(draft, JSON.stringify(reading));
      await rename(draft, pathOf(key));
    },
  };
}

async function textIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
