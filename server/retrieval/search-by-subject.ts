import type { Embedder } from '#corpus/embedding/embedder.ts';
import { passesFilter } from '#corpus/index/passes-filter.ts';
import type { ProvisionKey, ScoredProvision, SearchFilter } from '#corpus/index/provision-index.ts';
import { kindOfLocator } from '#corpus/provision/locator.ts';
import { parseProvisionId } from '#corpus/provision/provision-id.ts';
import { mainLanguage, type SubjectIndex } from '#corpus/subject-index/subject-index.ts';
import { reads } from '#corpus/subject-index/subject-vectors.ts';
import { isAtHand, type KnownCorpus, readingLanguage } from './known-corpus.ts';
import { likenessToLines } from './likeness-to-lines.ts';
import type { EmbedQuestion } from './question-vector.ts';
import { createSubjectLines, type Subjects } from './subject-lines.ts';

/** A provision by what its lines say together, and the cosine of the nearest of them. */
export type NearProvision = ScoredProvision & { nearest: number };

/** What the subject index leads to, best first, by how a question resembles the lines of a provision. */
export type FoundBySubject = {
  meaning: NearProvision[];
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

/** Looks a question up in the subject index, by the meaning and by the words of its lines. */
export function createSearchBySubject({ embedders, embedQuestion, subjects }: SearchBySubjectParts): SearchBySubject {
  const lines = createSubjectLines(subjects);
  const keyOf = createKeys(subjects.entries);

  const meaningOf = async ({ meanings, lang }: SubjectSearch) => {
    const language = primaryOf(lang);
    const embedder = embedders.find((one) => reads(one, mainLanguage) && reads(one, language));
    const compared = embedder ? await lines.meaning(embedder, language) : null;
    return embedder && compared
      ? likenessToLines(compared.rows, compared, await embedQuestion(embedder, meanings, lang))
      : [];
  };

  return async (search) => {
    const { text, lang, limit, filter, corpus } = search;
    const keyWithin = (id: string): ProvisionKey | null => {
      const key = keyOf(id, lang, corpus);
      const facts = corpus.facts.get(key?.instrument ?? '');
      return key && facts && passesFilter(key, facts, filter) ? key : null;
    };
    const meaning = (await meaningOf(search)).flatMap(({ id, nearest, likeness }) => {
      const provision = keyWithin(id);
      return provision ? [{ provision, nearest, score: likeness }] : [];
    });
    const words = [...lines.words(primaryOf(lang))(text)].flatMap(([id, score]) => {
      const provision = keyWithin(id);
      return provision ? [{ provision, score }] : [];
    });
    const most = Math.max(...words.map(({ score }) => score));
    return {
      meaning: bestOf(meaning, limit),
      words: bestOf(words, limit).map(({ provision, score }) => ({ provision, score: score / most })),
      best: meaning.length > 0 ? Math.max(...meaning.map(({ nearest }) => nearest)) : null,
      among: meaning.length,
    };
  };
}

/** Where each provision of the subject index is read, if it is at hand; its id tells the rest. */
function createKeys(subjects: SubjectIndex) {
  const known = new Map(
    subjects.flatMap(({ id }) => {
      const parsed = parseProvisionId(id);
      return parsed ? [[id, { instrument: parsed.instrument, kind: kindOfLocator(parsed.locator) }] as const] : [];
    }),
  );
  return (id: string, lang: string, corpus: KnownCorpus): ProvisionKey | null => {
    const key = known.get(id);
    return key && isAtHand(corpus, id) ? { id, lang: readingLanguage(corpus, key.instrument, lang), ...key } : null;
  };
}

function bestOf<T extends ScoredProvision>(found: readonly T[], limit: number): T[] {
  return found.toSorted((one, other) => other.score - one.score).slice(0, limit);
}

function primaryOf(lang: string): string {
  return lang.split('-')[0] ?? lang;
}
