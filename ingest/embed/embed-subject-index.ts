import type { SubjectIndex } from '#corpus/subject-index/subject-index.ts';
import type { SubjectVectorStore } from '#corpus/subject-index/subject-vector-store.ts';
import { embedLines, linesFor, missingLines } from '#corpus/subject-index/subject-vectors.ts';
import type { PreparedEmbedders } from './prepare-embedders.ts';

export type EmbedSubjectsParts = {
  subjects: SubjectIndex;
  /** The lines that lead nowhere: whatever is at hand, a question is compared with them too. */
  silent?: readonly string[];
  store: SubjectVectorStore;
  embedders: Pick<PreparedEmbedders, 'inSight' | 'openWithoutCache'>;
  /** True for the slug of an instrument in the index: nobody is led to the others. */
  isAtHand: (slug: string) => boolean;
  say: (sentence: string) => void;
  signal: AbortSignal;
};

/**
 * Brings the vectors of the subject index up to date, for every embedder and the lines that are compared through it.
 * Where nothing is missing, no embedder is opened.
 */
export async function embedSubjectIndex(parts: EmbedSubjectsParts): Promise<void> {
  const { subjects, silent, store, embedders, isAtHand, say, signal } = parts;
  for (const space of embedders.inSight) {
    const lines = linesFor(space, embedders.inSight, subjects, { isWanted: isAtHand, ...(silent && { silent }) });
    const known = await store.read(space);
    const missing = missingLines(lines, known);
    if (missing === 0) continue;
    const embedder = (await embedders.openWithoutCache()).find(({ id }) => id === space.id);
    if (!embedder) continue;
    await store.write(space, await embedLines(lines, embedder, { known, signal }));
    say(`Subject index: ${missing} lines embedded by ${space.id}.`);
  }
}
