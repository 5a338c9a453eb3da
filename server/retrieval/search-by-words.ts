import type { ProvisionIndex, ScoredProvision, SearchFilter } from '#corpus/index/provision-index.ts';

export type WordsSearch = {
  /** The question's own words. */
  text: string;
  /** The terms of the texts that the thesaurus adds. */
  terms: string;
  lang: string;
  limit: number;
  filter: SearchFilter;
};

/**
 * Ranks by words, the best at 1 at the most: by the question's own, and by the added terms with less weight, since
 * they are many and not every one fits.
 */
export async function searchByWords(
  index: ProvisionIndex,
  { text, terms, lang, limit, filter }: WordsSearch,
  termsWeight: number,
): Promise<ScoredProvision[]> {
  const [own, added] = await Promise.all([
    index.searchWords(text, lang, limit, filter),
    terms ? index.searchWords(terms, lang, limit, filter) : [],
  ]);
  const sums = new Map(own.map((one) => [one.provision.id, one]));
  for (const one of added) {
    const known = sums.get(one.provision.id)?.score ?? 0;
    sums.set(one.provision.id, { ...one, score: known + termsWeight * one.score });
  }
  const found = [...sums.values()].sort((one, other) => other.score - one.score);
  const best = found[0]?.score || 1;
  return found.map(({ provision, score }) => ({ provision, score: score / best }));
}
