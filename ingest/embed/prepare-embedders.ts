import { chooseEmbedders, type EmbedderChoice } from '#corpus/embedding/choose-embedders.ts';
import type { Embedder } from '#corpus/embedding/embedder.ts';
import { withEmbeddingCache } from '#corpus/embedding/embedding-cache.ts';
import { EmbeddingModelError } from '#corpus/embedding/embedding-errors.ts';
import { type EmbedderInSight, embeddersInSight } from './embedders-in-sight.ts';

/** The embedders of a run: what they are is known at once, and they are loaded when the first passage needs them. */
export type PreparedEmbedders = {
  inSight: readonly EmbedderInSight[];
  open: () => Promise<readonly Embedder[]>;
};

export type PrepareOptions = {
  choice: EmbedderChoice;
  /** Vectors are kept here, so that nothing is embedded twice. */
  cacheFolder: string;
  /** Told which embedders were taken and why, once they are open. */
  say: (sentence: string) => void;
};

export async function prepareEmbedders(options: PrepareOptions): Promise<PreparedEmbedders> {
  const inSight = await embeddersInSight(options.choice);
  if (inSight === null) {
    const opened = await openAll(options);
    return { inSight: opened, open: async () => opened };
  }
  return {
    inSight,
    async open() {
      const opened = await openAll(options);
      const isOpen = (wanted: EmbedderInSight) => opened.some(({ id }) => id === wanted.id);
      const damaged = inSight.find((wanted) => !isOpen(wanted));
      if (damaged) throw new EmbeddingModelError(damaged.id, 'its files are there and could not be opened');
      return opened;
    },
  };
}

async function openAll({ choice, cacheFolder, say }: PrepareOptions): Promise<readonly Embedder[]> {
  const { embedders, says } = await chooseEmbedders(choice);
  say(says);
  return Promise.all(embedders.map((embedder) => withCache(embedder, cacheFolder)));
}

/** Adding up word vectors takes no longer than looking up what came of it. */
async function withCache(embedder: Embedder, folder: string): Promise<Embedder> {
  return embedder.kind === 'word-vectors' ? embedder : withEmbeddingCache(embedder, folder);
}
