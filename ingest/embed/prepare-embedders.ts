import { chooseEmbedders, type EmbedderChoice } from '#corpus/embedding/choose-embedders.ts';
import type { Embedder } from '#corpus/embedding/embedder.ts';
import { withEmbeddingCache } from '#corpus/embedding/embedding-cache.ts';
import { EmbeddingModelError } from '#corpus/embedding/embedding-errors.ts';
import { type EmbedderInSight, embeddersInSight } from './embedders-in-sight.ts';

/** The embedders of a run: what they are is known at once, and they are loaded once, when the first text needs them. */
export type PreparedEmbedders = {
  inSight: readonly EmbedderInSight[];
  open: () => Promise<readonly Embedder[]>;
  /** The same ones for texts whose vectors are kept elsewhere. */
  openWithoutCache: () => Promise<readonly Embedder[]>;
};

export type PrepareOptions = {
  choice: EmbedderChoice;
  /** Vectors are kept here, so that nothing is embedded twice. */
  cacheFolder: string;
  /** Told which embedders were taken and why, once they are open. */
  say: (sentence: string) => void;
};

export async function prepareEmbedders({ choice, cacheFolder, say }: PrepareOptions): Promise<PreparedEmbedders> {
  const known = await embeddersInSight(choice);
  let chosen: Promise<readonly Embedder[]> | null = null;
  const openWithoutCache = () => {
    chosen ??= openAll(choice, known, say);
    return chosen;
  };
  let cached: Promise<readonly Embedder[]> | null = null;
  const open = () => {
    cached ??= openWithoutCache().then((all) => Promise.all(all.map((one) => withCache(one, cacheFolder))));
    return cached;
  };
  return { inSight: known ?? (await openWithoutCache()), open, openWithoutCache };
}

async function openAll(
  choice: EmbedderChoice,
  known: readonly EmbedderInSight[] | null,
  say: PrepareOptions['say'],
): Promise<readonly Embedder[]> {
  const { embedders, says } = await chooseEmbedders(choice);
  say(says);
  const damaged = known?.find((wanted) => !embedders.some(({ id }) => id === wanted.id));
  if (damaged) throw new EmbeddingModelError(damaged.id, 'its files are there and could not be opened');
  return embedders;
}

/** Adding up word vectors takes no longer than looking up what came of it. */
async function withCache(embedder: Embedder, folder: string): Promise<Embedder> {
  return embedder.kind === 'word-vectors' ? embedder : withEmbeddingCache(embedder, folder);
}
