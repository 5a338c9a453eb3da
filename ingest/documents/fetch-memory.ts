import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeWhole } from './write-whole.ts';

const Remembered = z.object({
  at: z.iso.datetime(),
  outcome: z.enum(['fetched', 'not-there', 'refused']),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
});
export type Remembered = z.infer<typeof Remembered>;

const Memory = z.record(z.string(), Remembered);

/** What came of the addresses asked earlier, so that a server is not asked again for what it doesn't have. */
export class FetchMemory {
  readonly #path: string;
  readonly #byAddress: Map<string, Remembered>;
  #saved: Promise<void> = Promise.resolve();

  private constructor(path: string, byAddress: Map<string, Remembered>) {
    this.#path = path;
    this.#byAddress = byAddress;
  }

  /** Opens the memory; one that can't be read is empty, because forgetting costs a few requests only. */
  static async open(path: string): Promise<FetchMemory> {
    const text = await readFile(path, 'utf8').catch(() => '{}');
    return new FetchMemory(path, new Map(Object.entries(parseMemory(text))));
  }

  recall(address: string): Remembered | undefined {
    return this.#byAddress.get(address);
  }

  /** Remembers and saves; calls may overlap. */
  remember(address: string, remembered: Remembered): Promise<void> {
    this.#byAddress.set(address, remembered);
    this.#saved = this.#saved.then(() => writeWhole(this.#path, JSON.stringify(Object.fromEntries(this.#byAddress))));
    return this.#saved;
  }
}

function parseMemory(text: string): Record<string, Remembered> {
  try {
    return Memory.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}
