import { createOpenAI } from '@ai-sdk/openai';
import type { EmbeddingModel } from 'ai';
import { EmbeddingModelError } from './embedding-errors.ts';

/** Where a provider's models are asked for, if not at its usual address. */
export type ProviderOptions = { baseUrl?: string | undefined };

/**
 * The embedding model that `provider:model` names. The provider's key comes from its usual variable; `openai` also
 * speaks to any service of the same protocol at another address.
 */
export function openProviderModel(name: string, { baseUrl }: ProviderOptions = {}): EmbeddingModel {
  const [provider = '', ...rest] = name.split(':');
  const model = rest.join(':');
  if (provider !== 'openai' || !model) {
    throw new EmbeddingModelError(name, 'the providers known are openai, as in openai:text-embedding-3-small');
  }
  return createOpenAI(baseUrl ? { baseURL: baseUrl } : {}).embeddingModel(model);
}
