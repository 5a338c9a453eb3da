import { bestOfProvision } from '#corpus/index/best-of-provision.ts';
import type { ProvisionIndex, ScoredProvision, SearchFilter } from '#corpus/index/provision-index.ts';
import type { KnownCorpus } from './known-corpus.ts';
import type { FoundByMeaning, SearchByMeaning } from './search-by-meaning.ts';
import { searchByWords } from './search-by-words.ts';

/** One search: what to look for by words and by meaning, and where. */
export type Scope = { text: string; terms: string; meanings: readonly string[]; filter: SearchFilter };

/** What the doors found; `meaning` is null where no embedder covers the language of the question. */
export type Found = { words: ScoredProvision[]; meaning: FoundByMeaning | null };

export type ScopeParts = {
  index: ProvisionIndex;
  searchByMeaning: SearchByMeaning;
  lang: string;
  limit: number;
  corpus: KnownCorpus;
  termsWeight: number;
};

/** Searches every scope by words and by meaning at once, and puts together what each door found. */
export async function searchScopes(scopes: readonly Scope[], parts: ScopeParts): Promise<Found> {
  const { index, searchByMeaning, lang, limit, corpus, termsWeight } = parts;
  const found = await Promise.all(
    scopes.map(async ({ text, terms, meanings, filter }) => {
      const doors = [
        searchByWords(index, { text, terms, lang, limit, filter }, termsWeight),
        searchByMeaning({ meanings, lang, limit, filter, corpus }),
      ] as const;
      const [byWords, byMeaning] = await Promise.all(doors);
      return { words: byWords, meaning: byMeaning };
    }),
  );
  return found.reduce(together);
}

/** The filter narrowed to the instruments that gain; nothing where the filter allows none of them. */
export function narrowed(filter: SearchFilter, gains: ReadonlyMap<string, number>): SearchFilter[] {
  const instruments = [...gains.keys()].filter((slug) => isAllowed(slug, filter.instruments));
  return instruments.length > 0 ? [{ ...filter, instruments }] : [];
}

function isAllowed(slug: string, wanted: readonly string[] | undefined): boolean {
  return !wanted?.length || wanted.includes(slug);
}

function together(one: Found, other: Found): Found {
  const { meaning } = one;
  return {
    words: merged(one.words, other.words),
    meaning: meaning && {
      ...meaning,
      own: merged(meaning.own, other.meaning?.own ?? []),
      foreign: merged(meaning.foreign, other.meaning?.foreign ?? []),
      best: bestOf([meaning.best, other.meaning?.best ?? null]),
    },
  };
}

function bestOf(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

function merged(one: readonly ScoredProvision[], other: readonly ScoredProvision[]): ScoredProvision[] {
  return bestOfProvision([...one, ...other], one.length + other.length);
}
