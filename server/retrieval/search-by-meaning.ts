import type { Embedder } from '#corpus/embedding/embedder.ts';
import type { ProvisionIndex, ScoredProvision, SearchFilter } from '#corpus/index/provision-index.ts';
import { elsewhere, type KnownCorpus } from './known-corpus.ts';
import type { EmbedQuestion } from './question-vector.ts';

/** What meaning found in the language of the question, and in others where an instrument is not loaded in it. */
export type FoundByMeaning = {
  own: ScoredProvision[];
  foreign: ScoredProvision[];
  /** The best cosine; null where nothing was found. */
  best: number | null;
  /** Among how many provisions each was looked for. */
  among: { own: number; foreign: number };
  /** What kind of embedder found it. */
  by: 'sentence-encoder' | 'word-vectors';
};

export type MeaningSearch = {
  meanings: readonly string[];
  lang: string;
  limit: number;
  filter: SearchFilter;
  corpus: KnownCorpus;
};

export type SearchByMeaning = (search: MeaningSearch) => Promise<FoundByMeaning | null>;

/** Searches with the first embedder that covers the languages in question; null where none covers the question's. */
export function createSearchByMeaning(parts: {
  index: ProvisionIndex;
  embedders: readonly Embedder[];
  embedQuestion: EmbedQuestion;
}): SearchByMeaning {
  const { index, embedders, embedQuestion } = parts;

  const searchIn = async (embedder: Embedder | undefined, search: MeaningSearch, filter: SearchFilter) => {
    if (!embedder) return [];
    const vector = await embedQuestion(embedder, search.meanings, search.lang);
    return index.searchMeaning(embedder.id, vector, search.limit, filter);
  };

  return async (search) => {
    const { lang, filter } = search;
    const own = embedders.find((embedder) => covers(embedder, lang));
    if (!own) return null;
    const isWanted = (language: string) => !filter.languages?.length || filter.languages.includes(language);
    const substitutes = [...elsewhere(search.corpus, lang)].flatMap(([language, slugs]) => {
      const instruments = narrowed(slugs, filter.instruments);
      return instruments.length > 0 && isWanted(language) ? [{ language, instruments }] : [];
    });
    const [ownFound, ...foreignFound] = await Promise.all([
      isWanted(lang) ? searchIn(own, search, { ...filter, languages: [lang] }) : [],
      ...substitutes.map(({ language, instruments }) => {
        const embedder = embedders.find((candidate) => covers(candidate, lang) && covers(candidate, language));
        return searchIn(embedder, search, { ...filter, languages: [language], instruments });
      }),
    ]);
    const foreign = foreignFound.flat().sort((one, other) => other.score - one.score);
    const best = [ownFound, foreign].flatMap(([first]) => (first ? [first.score] : []));
    return {
      own: ownFound,
      foreign,
      best: best.length > 0 ? Math.max(...best) : null,
      among: {
        own: sizeOf(search.corpus, ownInstruments(search.corpus, lang, filter)),
        foreign: sizeOf(
          search.corpus,
          substitutes.flatMap(({ instruments }) => instruments),
        ),
      },
      by: own.kind ?? 'sentence-encoder',
    };
  };
}

function covers({ languages }: Embedder, lang: string): boolean {
  return languages === 'any' || languages.includes(lang.split('-')[0] ?? lang);
}

function ownInstruments({ languages }: KnownCorpus, lang: string, filter: SearchFilter): string[] {
  const loaded = [...languages].filter(([, loadedIn]) => loadedIn.includes(lang)).map(([slug]) => slug);
  return narrowed(loaded, filter.instruments);
}

function sizeOf({ instruments }: KnownCorpus, slugs: readonly string[]): number {
  return slugs.reduce((sum, slug) => sum + (instruments.get(slug)?.locators.size ?? 0), 0);
}

function narrowed(slugs: readonly string[], wanted: readonly string[] | undefined): string[] {
  return slugs.filter((slug) => !wanted?.length || wanted.includes(slug));
}
