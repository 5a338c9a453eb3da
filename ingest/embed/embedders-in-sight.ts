import type { EmbedderChoice } from '#corpus/embedding/choose-embedders.ts';
import type { Embedder } from '#corpus/embedding/embedder.ts';
import { type LocalModel, localModels } from '#corpus/embedding/local-model.ts';
import { areFilesAtHand } from '#corpus/embedding/model-files.ts';

/** What is known of an embedder before it is opened. */
export type EmbedderInSight = Pick<Embedder, 'id' | 'dimension' | 'languages'>;

/**
 * The embedders that opening will give, judged by the files at hand alone, so that a run with nothing to do loads
 * no model. Null where only opening can tell: a model may still be fetched, or a provider has to be asked.
 */
export async function embeddersInSight(choice: EmbedderChoice): Promise<EmbedderInSight[] | null> {
  const { embeddingModel, models = localModels } = choice;
  if (embeddingModel === 'none') return [];
  const names = embeddingModel.split(',').map((name) => name.trim());
  const wanted = embeddingModel === 'auto' ? models : models.filter(({ name }) => names.includes(name));
  if (embeddingModel !== 'auto' && wanted.length !== names.length) return null;
  const seen = await Promise.all(wanted.map((model) => areFilesAtHand(model, choice)));
  const others = wanted.filter((_, at) => !seen[at]);
  if (others.length > 0 && (embeddingModel !== 'auto' || others.some((model) => mayBeFetched(model, choice))))
    return null;
  const atHand = wanted.filter((_, at) => seen[at]);
  // Without a model for English the bundled word vectors come in, which are quickly opened.
  return atHand.some(({ languages }) => languages.includes('en')) ? atHand : null;
}

function mayBeFetched({ files }: LocalModel, { mirror, offline }: EmbedderChoice): boolean {
  const hasAddresses = files.every(({ addresses }) => addresses.length > 0);
  return /^https?:/i.test(mirror ?? '') || (!offline && hasAddresses);
}
