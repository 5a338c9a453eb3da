import type { Embedder } from '../embedding/embedder.ts';
import { mainLanguage, type SubjectIndex } from './subject-index.ts';

/** The lines of a subject index as one embedder sees them: one row of numbers a line, in order. */
export type SubjectVectors = { lines: readonly string[]; vectors: Float32Array };

/** True for an embedder that reads this language. */
export function reads({ languages }: Pick<Embedder, 'languages'>, lang: string): boolean {
  return languages === 'any' || languages.includes(lang);
}

/** Every line once that an embedder reads: those of the instruments that are wanted, and those that lead nowhere. */
export function linesFor(
  embedder: Pick<Embedder, 'languages'>,
  subjects: SubjectIndex,
  isWanted: (slug: string) => boolean = () => true,
  silent: readonly string[] = [],
): string[] {
  const its = subjects.filter(({ id, lang }) => reads(embedder, lang) && isWanted(id.slice(0, id.indexOf('/'))));
  return [...new Set([...its.flatMap(({ asked }) => asked), ...(reads(embedder, mainLanguage) ? silent : [])])];
}

/** So many lines are embedded before a run looks whether it has been stopped. */
const batchSize = 16;

/**
 * The vectors of these lines; those known already are taken over. Lines are embedded as passages are: measured, an
 * encoder that tells the two apart finds them better from questions than it does as questions.
 */
export async function embedLines(
  lines: readonly string[],
  embedder: Embedder,
  { known = null, signal }: { known?: SubjectVectors | null; signal: AbortSignal },
): Promise<SubjectVectors> {
  const { dimension } = embedder;
  const rowOf = new Map(known?.lines.map((line, row) => [line, row]));
  const vectors = new Float32Array(lines.length * dimension);
  const missing: number[] = [];
  for (const [at, line] of lines.entries()) {
    const row = rowOf.get(line);
    if (row === undefined || !known) missing.push(at);
    else vectors.set(known.vectors.subarray(row * dimension, (row + 1) * dimension), at * dimension);
  }
  for (let start = 0; start < missing.length; start += batchSize) {
    signal.throwIfAborted();
    const batch = missing.slice(start, start + batchSize);
    const made = await embedder.embedPassages(batch.map((at) => lines[at] ?? ''));
    batch.forEach((at, order) => {
      vectors.set(made[order] ?? [], at * dimension);
    });
  }
  return { lines, vectors };
}
