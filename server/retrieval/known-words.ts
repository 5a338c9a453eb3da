import type { Embedder } from '#corpus/embedding/embedder.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { KnownWords } from './correct-question.ts';

/** The words of the texts in each language, read from the index once for each of its versions. */
export function createKnownWords(
  index: ProvisionIndex,
  embedders: readonly Embedder[],
): (lang: string, version: string) => Promise<KnownWords> {
  const read = new Map<string, { version: string; words: Promise<KnownWords> }>();
  return (lang, version) => {
    const known = read.get(lang);
    if (known?.version === version) return known.words;
    const words = index.vocabulary(lang).then((vocabulary) => ({ vocabulary, isWord: wordTest(embedders, lang) }));
    read.set(lang, { version, words });
    return words;
  };
}

/**
 * A sentence encoder has the words of its language as whole tokens, and one of many languages has them in two at the
 * most; what it must put together from more pieces is a rare word or none.
 */
function wordTest(embedders: readonly Embedder[], lang: string): KnownWords['isWord'] {
  const embedder = embedders.find(({ languages }) => languages !== 'any' && languages.includes(lang));
  if (!embedder) return () => false;
  const tokensMax = embedder.countTokens('') + (embedder.languages.length === 1 ? 1 : 2);
  return (word) => embedder.countTokens(word) <= tokensMax;
}
