import { type EmbeddingModel, embed, embedMany } from 'ai';
import type { Embedder } from './embedder.ts';
import { EmbeddingModelError } from './embedding-errors.ts';
import { passageForm } from './own-words.ts';
import { unitVector } from './unit-vector.ts';

/** Providers seldom say how they cut text; no language needs more than one token for two characters as they count. */
const charactersPerToken = 2;

/** What the usual providers read at once at the least. */
const tokensMax = 2048;

const callsAtOnce = 4;

/** An embedder over any embedding model of the AI SDK. Asks the model once, to learn how long its vectors are. */
export async function openAiSdkEmbedder(model: EmbeddingModel, name: string): Promise<Embedder> {
  const failing = <T>(work: Promise<T>): Promise<T> =>
    work.catch((cause) => {
      throw new EmbeddingModelError(name, `its provider said: ${cause instanceof Error ? cause.message : cause}`, {
        cause,
      });
    });
  const embedQuery = async (value: string) => unitVector((await failing(embed({ model, value }))).embedding);
  const { length: dimension } = await embedQuery('provision');

  return {
    id: `${name}/${dimension}+${passageForm}`,
    dimension,
    languages: 'any',
    tokensMax,
    countTokens: (text) => Math.ceil(text.length / charactersPerToken),
    async embedPassages(texts) {
      if (texts.length === 0) return [];
      const { embeddings } = await failing(embedMany({ model, values: [...texts], maxParallelCalls: callsAtOnce }));
      return embeddings.map(unitVector);
    },
    embedQuery,
    close: async () => {},
  };
}
