import type { Embedder } from '#corpus/embedding/embedder.ts';
import { factsOf, passesFilter } from '#corpus/index/passes-filter.ts';
import type { ProvisionKey, ScoredProvision, SearchFilter } from '#corpus/index/provision-index.ts';
import { kindOfLocator } from '#corpus/provision/locator.ts';
import { instrumentOf, parseProvisionId } from '#corpus/provision/provision-id.ts';
import type { SubjectIndex } from '#corpus/subject-index/subject-index.ts';
import { readerOf } from '#corpus/subject-index/subject-vectors.ts';
import { isAtHand, type KnownCorpus, readingLanguage } from './known-corpus.ts';
import { likenessToLines, nearestRow } from './likeness-to-lines.ts';
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
  /** The best cosine of any line that leads nowhere; null where there are none to compare. */
  nearestSilent: number | null;
  /** Among how many provisions was looked. */
  among: number;
  /** The instruments that have entries at all: of the others, the subject index says nothing. */
  instruments: ReadonlySet<string>;
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
  const keysIn = createKeys(subjects.entries);
  const instruments = new Set(subjects.entries.map(({ id }) => instrumentOf(id)));

  const meaningOf = async ({ meanings, lang }: SubjectSearch, isWanted: (id: string) => boolean) => {
    const language = primaryOf(lang);
    const embedder = readerOf(embedders, language);
    const compared = embedder ? await lines.meaning(embedder, language) : null;
    if (!embedder || !compared) return { found: [], nearestSilent: null };
    const question = await embedQuestion(embedder, meanings, lang);
    const silent = await lines.silent(embedder);
    return {
      found: likenessToLines(compared, question, isWanted),
      nearestSilent: silent && nearestRow(silent, question),
    };
  };

  return async (search) => {
    const { text, lang, limit, filter, corpus } = search;
    const keys = keysIn(corpus, lang).filter((key) =>
      passesFilter(key, corpus.facts.get(key.instrument) ?? factsOf(undefined), filter),
    );
    const keyOf = new Map(keys.map((key) => [key.id, key]));
    const { found, nearestSilent } = await meaningOf(search, (id) => keyOf.has(id));
    const meaning = found.flatMap(({ id, nearest, likeness }) => {
      const provision = keyOf.get(id);
      return provision ? [{ provision, nearest, score: likeness }] : [];
    });
    const words = [...lines.words(primaryOf(lang))(text)].flatMap(([id, score]) => {
      const provision = keyOf.get(id);
      return provision ? [{ provision, score }] : [];
    });
    const most = Math.max(...words.map(({ score }) => score));
    return {
      meaning: bestOf(meaning, limit),
      words: bestOf(words, limit).map(({ provision, score }) => ({ provision, score: score / most })),
      best: meaning.length > 0 ? Math.max(...meaning.map(({ nearest }) => nearest)) : null,
      nearestSilent,
      among: keys.length,
      instruments,
    };
  };
}

/** The provisions of the subject index that are at hand, each in the language in which it is read; its id tells the rest. */
function createKeys(subjects: SubjectIndex) {
  const ids = [...new Set(subjects.map(({ id }) => id))];
  const known = new WeakMap<KnownCorpus, Map<string, ProvisionKey[]>>();
  return (corpus: KnownCorpus, lang: string): readonly ProvisionKey[] => {
    const byLanguage = known.get(corpus) ?? new Map<string, ProvisionKey[]>();
    known.set(corpus, byLanguage);
    const keys = byLanguage.get(lang) ?? ids.flatMap((id) => keyOf(id, lang, corpus) ?? []);
    byLanguage.set(lang, keys);
    return keys;
  };
}

function keyOf(id: string, lang: string, corpus: KnownCorpus): ProvisionKey | null {
  const parsed = parseProvisionId(id);
  if (!parsed || !isAtHand(corpus, id)) return null;
  const { instrument, locator } = parsed;
  return { id, lang: readingLanguage(corpus, instrument, lang), instrument, kind: kindOfLocator(locator) };
}

function bestOf<T extends ScoredProvision>(found: readonly T[], limit: number): T[] {
  return found.toSorted((one, other) => other.score - one.score).slice(0, limit);
}

function primaryOf(lang: string): string {
  return lang.split('-')[0] ?? lang;
}
