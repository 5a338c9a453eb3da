import { createAmazonBedrock } from '@ai-sdk/amazon-bedrock';
import { createGateway, type RerankingModel } from 'ai';

/** The settings that name a reranking model. */
export type RerankingChoice = {
  /** `provider:model`, RERANKING_MODEL. */
  model: string;
  /** Where the provider is asked, if not at its usual address: RERANKING_BASE_URL. */
  baseUrl?: string | undefined;
  /** In the place of the provider's own usual variable. */
  providerKey?: string | undefined;
};

/** A reranking model that can't be opened as it is set; the message says what to set. */
export class RerankingChoiceError extends Error {
  readonly code = 'reranking-choice';
}

type At = { baseURL?: string; apiKey?: string };

/** The providers that can be named; every one reads its own usual variables for keys. */
const doors: Readonly<Record<string, (name: string, at: At) => RerankingModel>> = {
  bedrock: (name, at) => createAmazonBedrock(at).rerankingModel(name),
  gateway: (name, at) => createGateway(at).rerankingModel(name),
};

/** Opens the model that the settings name; nothing is sent anywhere yet. */
export function openRerankingModel({ model, baseUrl, providerKey }: RerankingChoice): RerankingModel {
  const [provider = '', ...rest] = model.split(':');
  const name = rest.join(':');
  const open = Object.hasOwn(doors, provider) && name ? doors[provider] : undefined;
  if (open) return open(name, { ...(baseUrl && { baseURL: baseUrl }), ...(providerKey && { apiKey: providerKey }) });
  const providers = Object.keys(doors).map((one) => `${one}:<model>`);
  throw new RerankingChoiceError(
    `RERANKING_MODEL is "${model}". Set it to ${providers.join(' or ')}, or leave it out.`,
  );
}
