import { createAmazonBedrock } from '@ai-sdk/amazon-bedrock';
import { createAnthropic } from '@ai-sdk/anthropic';
import { createAzure } from '@ai-sdk/azure';
import { createGoogle } from '@ai-sdk/google';
import { createMistral } from '@ai-sdk/mistral';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModel } from 'ai';

/** The settings that name a model. */
export type ModelChoice = {
  /** `provider:model`; with `baseUrl`, the name alone is enough. */
  model: string;
  /** A server that speaks the protocol of the provider named; of OpenAI where none is: Ollama, vLLM, llama.cpp and more. */
  baseUrl?: string | undefined;
  /** For a server of the OpenAI protocol; every provider reads its own usual variable. */
  apiKey?: string | undefined;
  /** For a provider that is named, in the place of its own usual variable. */
  providerKey?: string | undefined;
};

/** A model that can't be opened as it is set; the message says what to set. */
export class ModelChoiceError extends Error {
  readonly code = 'model-choice';
}

type At = { baseURL?: string; apiKey?: string };
type Door = (name: string, at: At) => LanguageModel;

/** The providers that can be named, each with its own protocol and its own usual variables for keys. */
const doors: Readonly<Record<string, Door>> = {
  openai: (name, at) => createOpenAI(at)(name),
  anthropic: (name, at) => createAnthropic(at)(name),
  google: (name, at) => createGoogle(at)(name),
  azure: (name, at) => createAzure(at)(name),
  mistral: (name, at) => createMistral(at)(name),
  bedrock: (name, at) => createAmazonBedrock(at)(name),
};

/** Names for a server of the OpenAI protocol, which is what stands at MODEL_BASE_URL unless another protocol is named. */
const compatible: ReadonlySet<string> = new Set(['openai-compatible', 'openai', 'ollama', 'vllm']);

/** Opens the model that the settings name; nothing is sent anywhere yet. */
export function openModel({ model, baseUrl, apiKey, providerKey }: ModelChoice): LanguageModel {
  const [provider = '', ...rest] = model.split(':');
  const name = rest.join(':');
  if (baseUrl && compatible.has(provider) && name) return openCompatible(name, baseUrl, apiKey);
  const open = Object.hasOwn(doors, provider) && name ? doors[provider] : undefined;
  if (open) return open(name, { ...(baseUrl && { baseURL: baseUrl }), ...(providerKey && { apiKey: providerKey }) });
  // A colon may also stand inside a model's name, as in "llama3.1:8b".
  if (baseUrl) return openCompatible(model, baseUrl, apiKey);
  const providers = Object.keys(doors).map((one) => `${one}:<model>`);
  throw new ModelChoiceError(
    `MODEL is "${model}". Set it to ${providers.join(', ')}, or set MODEL_BASE_URL to a server that speaks the OpenAI protocol.`,
  );
}

function openCompatible(name: string, baseURL: string, apiKey: string | undefined): LanguageModel {
  return createOpenAICompatible({ name: 'compatible', baseURL, includeUsage: true, ...(apiKey ? { apiKey } : {}) })(
    name,
  );
}
