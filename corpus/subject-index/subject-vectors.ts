import type { Embedder } from '../embedding/embedder.ts';
import { instrumentOf } from '../provision/provision-id.ts';
import { mainLanguage, type SubjectIndex } from './subject-index.ts';

/** The lines of a subject index as one embedder sees them: one row of numbers a line, in order. */
export type SubjectVectors = { lines: readonly string[]; vectors: Float32Array };

type Reading = Pick<Embedder, 'languages'>;

/** The first of several embedders that can compare a question in this language with lines, which may be the main ones. */
export function readerOf<One extends Reading>(embedders: readonly One[], lang: string): One | undefined {
  const reads = ({ languages }: One, wanted: string) => languages === 'any' || languages.includes(wanted);
  return embedders.find((one) => reads(one, mainLanguage) && reads(one, lang));
}

/** Each provision's lines in the language of a question; the main ones where it has none in it. */
export function linesForQuestions(subjects: SubjectIndex, lang: string): SubjectIndex {
  const own = subjects.filter((entry) => entry.lang === lang);
  const covered = new Set(own.map(({ id }) => id));
  return [...own, ...subjects.filter((entry) => entry.lang === mainLanguage && !covered.has(entry.id))];
}

/**
 * Every line once that questions are compared with through this one of several embedders: those of the instruments that
 * are wanted, and those that lead nowhere.
 */
export function linesFor<One extends Reading>(
  embedder: One,
  embedders: readonly One[],
  subjects: SubjectIndex,
  { isWanted = () => true, silent = [] }: { isWanted?: (slug: string) => boolean; silent?: readonly string[] } = {},
): string[] {
  const wanted = subjects.filter(({ id }) => isWanted(instrumentOf(id)));
  const languages = languagesThrough(embedder, embedders, subjects);
  const lines = languages.flatMap((lang) => linesForQuestions(wanted, lang)).flatMap(({ asked }) => asked);
  return [...new Set([...lines, ...(languages.length > 0 ? silent : [])])];
}

/** One that reads any language also compares questions in those that have no lines: with the main ones. */
function languagesThrough<One extends Reading>(embedder: One, embedders: readonly One[], subjects: SubjectIndex) {
  if (embedder.languages === 'any') return [...new Set([mainLanguage, ...subjects.map(({ lang }) => lang)])];
  return embedder.languages.filter((lang) => readerOf(embedders, lang) === embedder);
}

/** How many of the lines have no vector among those that are known. */
export function missingLines(lines: readonly string[], known: SubjectVectors | null): number {
  return new Set(lines).difference(new Set(known?.lines)).size;
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
