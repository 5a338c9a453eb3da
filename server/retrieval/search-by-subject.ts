import type { Embedder } from '#corpus/embedding/embedder.ts';
import { passesFilter } from '#corpus/index/passes-filter.ts';
import { untilChanged } from '#corpus/index/per-version.ts';
import type { ProvisionKey, ScoredProvision, SearchFilter } from '#corpus/index/provision-index.ts';
import { kindOfLocator } from '#corpus/provision/locator.ts';
import { parseProvisionId } from '#corpus/provision/provision-id.ts';
import { mainLanguage, type SubjectIndex } from '#corpus/subject-index/subject-index.ts';
import { reads, type SubjectVectors } from '#corpus/subject-index/subject-vectors.ts';
import { isAtHand, type KnownCorpus, readingLanguage } from './known-corpus.ts';
import { type LineRows, likenessToLines, rowsOfLines } from './likeness-to-lines.ts';
import type { EmbedQuestion } from './question-vector.ts';
import { createSearchLines } from './words-of-lines.ts';

/** The subject index with the vectors that an embedder gave its lines, as they are now; null where it has none yet. */
export type Subjects = {
  entries: SubjectIndex;
  vectorsBy: (embedder: Embedder) => Promise<SubjectVectors | null>;
};

/** What the subject index leads to, best first, by how a question resembles its lines. */
export type FoundBySubject = {
  /** By the cosine of the best line. */
  meaning: ScoredProvision[];
  /** By the words of the best line, the best at 1. */
  words: ScoredProvision[];
  /** The best cosine of any line; null where lines are compared by words alone. */
  best: number | null;
  /** Among how many provisions was looked. */
  among: number;
};

export type SubjectSearch = {
  text: string;
  meanings: readonly string[];
  lang: string;
  limit: number;
  filter: SearchFilter;
  corpus: KnownCorpus;
};

export type SearchBySubject = (search: SubjectSearch) => Promise<FoundBySubject>;

export type SearchBySubjectParts = {
  embedders: readonly Embedder[];
  embedQuestion: EmbedQuestion;
  subjects: Subjects;
};

/** Looks a question up in the subject index: by meaning in every language, by words in that of its lines. */
export function createSearchBySubject({ embedders, embedQuestion, subjects }: SearchBySubjectParts): SearchBySubject {
  const searchLinesIn = once((lang) => createSearchLines(subjects.entries, lang));
  const keyOf = createKeys(subjects.entries);
  const linesBy = createLinesBy(subjects);

  return async ({ text, meanings, lang, limit, filter, corpus }) => {
    const embedder = embedders.find((one) => reads(one, mainLanguage) && reads(one, primaryOf(lang)));
    const [vector, lines] = await Promise.all([
      embedder ? embedQuestion(embedder, meanings, lang) : null,
      embedder ? linesBy(embedder, primaryOf(lang)) : null,
    ]);
    const allowed = (scores: ReadonlyMap<string, number>): ScoredProvision[] => {
      const found = [...scores].flatMap(([id, score]) => {
        const provision = keyOf(id, lang, corpus);
        const facts = corpus.facts.get(provision?.instrument ?? '');
        return provision && facts && passesFilter(provision, facts, filter) ? [{ provision, score }] : [];
      });
      return found.sort((one, other) => other.score - one.score);
    };
    const meaning = allowed(vector && lines ? likenessToLines(lines.rows, lines, vector) : new Map());
    const words = allowed(searchLinesIn(primaryOf(lang))(text));
    const best = words[0]?.score ?? 1;
    return {
      meaning: meaning.slice(0, limit),
      words: words.slice(0, limit).map(({ provision, score }) => ({ provision, score: score / best })),
      best: meaning[0]?.score ?? null,
      among: meaning.length,
    };
  };
}

/** The rows of the lines are found once for the vectors that there are. */
function createLinesBy({ entries, vectorsBy }: Subjects) {
  const linesIn = once((lang) => linesForQuestions(entries, lang));
  const known = new Map<string, () => Promise<(SubjectVectors & { rows: LineRows }) | null>>();
  return (embedder: Embedder, lang: string) => {
    const key = `${embedder.id}|${lang}`;
    const read =
      known.get(key) ??
      untilChanged(
        () => vectorsBy(embedder),
        async (vectors) => vectors && { ...vectors, rows: rowsOfLines(linesIn(lang), vectors) },
      );
    known.set(key, read);
    return read();
  };
}

/** Each provision's lines in the language of a question; the main ones where it has none in it. */
function linesForQuestions(subjects: SubjectIndex, lang: string): SubjectIndex {
  const own = subjects.filter((entry) => entry.lang === lang);
  const covered = new Set(own.map(({ id }) => id));
  return [...own, ...subjects.filter((entry) => entry.lang === mainLanguage && !covered.has(entry.id))];
}

/** Makes a value for a key when it is first asked for. */
function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** Where each provision of the subject index is read, if at all; its id tells the rest. */
function createKeys(subjects: SubjectIndex) {
  const kinds = new Map(
    subjects.flatMap(({ id }) => {
      const parsed = parseProvisionId(id);
      return parsed ? [[id, { instrument: parsed.instrument, kind: kindOfLocator(parsed.locator) }] as const] : [];
    }),
  );
  return (id: string, lang: string, corpus: KnownCorpus): ProvisionKey | null => {
    const key = kinds.get(id);
    return key && isAtHand(corpus, id) ? { id, lang: readingLanguage(corpus, key.instrument, lang), ...key } : null;
  };
}

function primaryOf(lang: string): string {
  return lang.split('-')[0] ?? lang;
}
