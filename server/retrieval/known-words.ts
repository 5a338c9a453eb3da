import type { Embedder } from '#corpus/embedding/embedder.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { countWords } from '#corpus/index/vocabulary.ts';
import type { SubjectIndex } from '#corpus/subject-index/subject-index.ts';
import type { Thesaurus } from '#corpus/thesaurus/thesaurus.ts';
import { wordsOfText } from '#corpus/words/words-of-text.ts';
import type { KnownWords } from './correct-question.ts';

export type KnownWordsParts = {
  index: ProvisionIndex;
  embedders: readonly Embedder[];
  thesaurus: Thesaurus;
  subjects: SubjectIndex;
};

/**
 * The words of the texts in each language, and of the lines that lead to them. They are read once, and again in the
 * background when the index has changed: while documents come in, no question waits for the last of their words.
 */
export function createKnownWords({
  index,
  embedders,
  thesaurus,
  subjects,
}: KnownWordsParts): (lang: string, version: string) => Promise<KnownWords> {
  const known = new Map<string, { version: string; words: Promise<KnownWords> }>();
  const reading = new Set<string>();

  const read = async (lang: string): Promise<KnownWords> => {
    reading.add(lang);
    try {
      const vocabulary = new Map(await index.vocabulary(lang));
      const lines = subjects.filter((entry) => entry.lang === lang).flatMap(({ asked }) => asked);
      for (const line of lines) countWords(line, lang, vocabulary);
      return { vocabulary, isWord: wordTest({ embedders, thesaurus }, lang) };
    } finally {
      reading.delete(lang);
    }
  };

  return (lang, version) => {
    const before = known.get(lang);
    if (before && (before.version === version || reading.has(lang))) return before.words;
    const words = read(lang);
    if (!before) {
      known.set(lang, { version, words });
      words.then(undefined, () => known.delete(lang));
      return words;
    }
    // Words that can't be read again stay as they were; the search itself says what is wrong with the index.
    const kept = { version, words: before.words };
    known.set(lang, kept);
    words.then(
      () => known.set(lang, { version, words }),
      () => known.set(lang, { ...kept, version: before.version }),
    );
    return before.words;
  };
}

/**
 * A sentence encoder has the words of its language as whole tokens, and one of many languages has them in two at the
 * most; what it must put together from more pieces is a rare word or none. What people are known to ask with is a word
 * in any case. A plural may be there in the singular.
 */
function wordTest(
  { embedders, thesaurus }: Pick<KnownWordsParts, 'embedders' | 'thesaurus'>,
  lang: string,
): KnownWords['isWord'] {
  const embedder = embedders.find(({ languages }) => languages !== 'any' && languages.includes(lang));
  const asked = askedWords(thesaurus, lang);
  const tokensMax = embedder ? embedder.countTokens('') + (embedder.languages.length === 1 ? 1 : 2) : 0;
  const isKnown = (word: string) => asked.has(word) || (embedder?.countTokens(word) ?? 1) <= tokensMax;
  return (word) => isKnown(word) || (word.endsWith('s') && isKnown(word.slice(0, -1)));
}

function askedWords(thesaurus: Thesaurus, lang: string): ReadonlySet<string> {
  const phrases = (thesaurus[lang] ?? []).flatMap(({ asked, like = [] }) => [...asked, ...like]);
  return new Set(phrases.flatMap((phrase) => wordsOfText(phrase, lang)));
}
