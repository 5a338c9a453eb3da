import type { Embedder } from '#corpus/embedding/embedder.ts';
import { mainLanguage, type SubjectIndex } from '#corpus/subject-index/subject-index.ts';
import { linesForQuestions, type SubjectVectors } from '#corpus/subject-index/subject-vectors.ts';
import { type ComparedLines, comparedLines, vectorsOf } from './likeness-to-lines.ts';
import { createSearchLines, type SearchLines } from './words-of-lines.ts';

/** The subject index, and the vectors that an embedder gave its lines, as they are now; null where it has none yet. */
export type Subjects = {
  entries: SubjectIndex;
  /** What people ask that no text answers: lines that lead nowhere. */
  silent?: readonly string[];
  vectorsBy: (embedder: Embedder) => Promise<SubjectVectors | null>;
};

/** The lines that a question in some language is compared with, made ready when the first one needs them. */
export type SubjectLines = {
  words: (lang: string) => SearchLines;
  meaning: (embedder: Embedder, lang: string) => Promise<ComparedLines | null>;
  /** The vectors of the lines that lead nowhere; null where there are none. */
  silent: (embedder: Embedder) => Promise<Float32Array | null>;
};

export function createSubjectLines({ entries, silent = [], vectorsBy }: Subjects): SubjectLines {
  const languages = new Set(entries.map(({ lang }) => lang));
  const searches = new Map([...languages].map((lang) => [lang, once(() => createSearchLines(entries, lang))]));
  const compared = new Map(
    [...languages].map((lang) => [lang, perVectors((made) => comparedLines(linesForQuestions(entries, lang), made))]),
  );
  const ofSilent = perVectors((made) => vectorsOf(silent, made));
  return {
    words: (lang) => searches.get(lang)?.() ?? (() => new Map()),
    async meaning(embedder, lang) {
      const vectors = await vectorsBy(embedder);
      const compare = compared.get(lang) ?? compared.get(mainLanguage);
      return vectors && compare ? compare(vectors) : null;
    },
    async silent(embedder) {
      const vectors = silent.length > 0 ? await vectorsBy(embedder) : null;
      return vectors && ofSilent(vectors);
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Made once for vectors, for as long as anybody holds them. */
function perVectors<T>(make: (vectors: SubjectVectors) => T): (vectors: SubjectVectors) => T {
  const made = new WeakMap<SubjectVectors, { value: T }>();
  return (vectors) => {
    const known = made.get(vectors) ?? { value: make(vectors) };
    made.set(vectors, known);
    return known.value;
  };
}
