import type { Embedder } from '#corpus/embedding/embedder.ts';
import type { ProvisionIndex, ScoredProvision } from '#corpus/index/provision-index.ts';

/** The same embedder, which embeds each question once: most variants ask it the same ones. */
export function rememberingQuestions(embedder: Embedder): Embedder {
  const embedQuery = remembering(embedder.embedQuery);
  return { ...embedder, embedQuery };
}

/** The searches of an index, each made once: a variant that weighs what was found otherwise searches nothing anew. */
export function rememberingSearches(index: ProvisionIndex): ProvisionIndex {
  const words = remembering((key: string): Promise<ScoredProvision[]> => {
    const [query, lang, limit, filter] = JSON.parse(key);
    return index.searchWords(query, lang, limit, filter);
  });
  const meaning = remembering((key: string): Promise<ScoredProvision[]> => {
    const { embedder, vector, limit, filter } = JSON.parse(key);
    return index.searchMeaning(embedder, Float32Array.from(vector), limit, filter);
  });
  return new Proxy(index, {
    get(target, name) {
      if (name === 'searchWords') return (...asked: unknown[]) => words(JSON.stringify(asked));
      if (name === 'searchMeaning')
        return (embedder: string, vector: Float32Array, limit: number, filter?: object) =>
          meaning(JSON.stringify({ embedder, vector: [...vector], limit, filter }));
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** What was made for a key is made once. */
export function remembering<Key, T>(make: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const known = new Map<Key, Promise<T>>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}
