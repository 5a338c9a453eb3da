import { prepareBm25 } from '#corpus/index/bm25.ts';
import type { SubjectIndex } from '#corpus/subject-index/subject-index.ts';
import { stemsOfText } from '#corpus/words/stems-of-text.ts';

/** Scores provisions by the words that a question shares with their best line; those that share none are left out. */
export type SearchLines = (question: string) => Map<string, number>;

/** Prepares the lines in this language for being searched by their words, whatever their inflection. */
export function createSearchLines(subjects: SubjectIndex, lang: string): SearchLines {
  const its = subjects.filter((entry) => entry.lang === lang);
  const lines = its.flatMap(({ id, asked }) => asked.map((line) => ({ id, line })));
  const scoresOf = prepareBm25(lines.map(({ line }) => stemsOfText(line, lang)));

  return (question) => {
    const best = new Map<string, number>();
    for (const [at, score] of scoresOf(stemsOfText(question, lang))) {
      const id = lines[at]?.id ?? '';
      if (score > (best.get(id) ?? 0)) best.set(id, score);
    }
    return best;
  };
}
