import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { stem } from '../../words/stem.ts';
import { wordsOfText } from '../../words/words-of-text.ts';
import type { Embedder } from '../embedder.ts';
import { EmbeddingModelError } from '../embedding-errors.ts';
import { passageForm } from '../own-words.ts';
import { unitVector } from '../unit-vector.ts';
import { type PackedWordVectors, unpackWordVectors } from './word-vectors.ts';

/** The word vectors that ship with the project; `train.ts` makes them again. */
export const bundledFile = new URL('./word-vectors.bin', import.meta.url);

/** What EMBEDDING_MODEL calls it. */
export const bundledName = 'bundled';

/** The sum of so many words points nowhere in particular. */
const wordsMax = 400;

/** Opens the embedder that needs no download and no native library: English, by the sum of its words' vectors. */
export async function openBundledEmbedder(file: URL = bundledFile): Promise<Embedder> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new EmbeddingModelError(bundledName, 'its file is missing', { cause });
  });
  const vectors = unpackWordVectors(bytes);
  if (!vectors) throw new EmbeddingModelError(bundledName, 'its file is not whole');
  const rowOf = createRowOf(vectors);
  const embed = (text: string): Float32Array => {
    const sum = new Float32Array(vectors.dimension);
    for (const word of wordsOfText(text, 'en')) {
      const row = rowOf(word);
      if (row !== undefined) vectors.addTo(sum, row);
    }
    return unitVector(sum);
  };
  return {
    id: `${bundledName}@${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}+${passageForm}`,
    kind: 'word-vectors',
    dimension: vectors.dimension,
    languages: ['en'],
    tokensMax: wordsMax,
    countTokens: (text) => wordsOfText(text, 'en').reduce((sum, word) => sum + (rowOf(word) === undefined ? 2 : 1), 0),
    embedPassages: async (texts) => texts.map(embed),
    embedQuery: async (text) => embed(text),
    close: async () => {},
  };
}

/** A word that has no row has that of a known word with the same stem. */
function createRowOf({ rowOf }: PackedWordVectors): (word: string) => number | undefined {
  let byStem: Map<string, number> | undefined;
  return (word) => {
    const row = rowOf.get(word);
    if (row !== undefined) return row;
    byStem ??= new Map([...rowOf].map(([known, at]) => [stem(known, 'en'), at]));
    return byStem.get(stem(word, 'en'));
  };
}
