import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { LocalFileStore } from 'langchain/storage/file_system';
import type { Embedder } from './embedder.ts';

/** The same embedder, which keeps passages' vectors in a folder: what was embedded once is not embedded again. */
export async function withEmbeddingCache(embedder: Embedder, folder: string): Promise<Embedder> {
  // One folder an embedder: vectors of two models must never be taken for one another.
  const store = await LocalFileStore.fromPath(join(folder, sha256(embedder.id).slice(0, 16)));
  return {
    ...embedder,
    async embedPassages(texts) {
      const keys = texts.map(sha256);
      const vectors = (await store.mget(keys)).map((bytes) => vectorOf(bytes, embedder.dimension));
      const missing = [...texts.keys()].filter((at) => !vectors[at]);
      const made = await embedder.embedPassages(missing.map((at) => texts[at] ?? ''));
      made.forEach((vector, order) => {
        vectors[missing[order] ?? 0] = vector;
      });
      await store.mset(missing.map((at, order) => [keys[at] ?? '', bytesOf(made[order] ?? new Float32Array())]));
      return vectors.map((vector) => vector ?? new Float32Array());
    },
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function bytesOf(vector: Float32Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** Null for what is not a whole vector: a file that a full disk has cut is made again. */
function vectorOf(bytes: Uint8Array | undefined, dimension: number): Float32Array | null {
  if (bytes?.byteLength !== dimension * Float32Array.BYTES_PER_ELEMENT) return null;
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
