import type { SubjectIndex } from '#corpus/subject-index/subject-index.ts';
import { stem } from '#corpus/words/stem.ts';
import { isStopWord } from '#corpus/words/stop-words.ts';
import { wordsOfText } from '#corpus/words/words-of-text.ts';

/** The usual constants of BM25: how soon repeats stop counting, and how much length is held against a text. */
const saturation = 1.2;
const lengthWeight = 0.75;

/** Scores provisions by the words that a question shares with their best line; those that share none are left out. */
export type SearchLines = (question: string) => Map<string, number>;

/** Where a word stands: the number of a line, and how often. */
type Posting = { line: number; count: number };

/** Prepares the lines in this language for being searched by their words, whatever their inflection. */
export function createSearchLines(subjects: SubjectIndex, lang: string): SearchLines {
  const its = subjects.filter((entry) => entry.lang === lang);
  const lines = its.flatMap(({ id, asked }) => asked.map((line) => ({ id, stems: stemsOf(line, lang) })));
  const postings = new Map<string, Posting[]>();
  for (const [line, { stems }] of lines.entries()) {
    for (const [word, its] of Map.groupBy(stems, (one) => one)) {
      const standing = postings.get(word) ?? [];
      standing.push({ line, count: its.length });
      postings.set(word, standing);
    }
  }
  const averageLength = lines.reduce((sum, { stems }) => sum + stems.length, 0) / Math.max(lines.length, 1);
  const lengthOf = ({ line }: Posting) =>
    1 - lengthWeight + (lengthWeight * (lines[line]?.stems.length ?? 0)) / averageLength;

  return (question) => {
    const scores = new Map<number, number>();
    for (const word of new Set(stemsOf(question, lang))) {
      const standing = postings.get(word) ?? [];
      const rarity = Math.log(1 + (lines.length - standing.length + 0.5) / (standing.length + 0.5));
      for (const posting of standing) {
        const { line, count } = posting;
        const worth = (rarity * count * (saturation + 1)) / (count + saturation * lengthOf(posting));
        scores.set(line, (scores.get(line) ?? 0) + worth);
      }
    }
    const best = new Map<string, number>();
    for (const [line, score] of scores) {
      const id = lines[line]?.id ?? '';
      if (score > (best.get(id) ?? 0)) best.set(id, score);
    }
    return best;
  };
}

function stemsOf(text: string, lang: string): string[] {
  return wordsOfText(text, lang)
    .filter((word) => !isStopWord(word, lang))
    .map((word) => stem(word, lang));
}
