import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModel } from 'ai';

/** The settings that name a model. */
export type ModelChoice = {
  /** `provider:model`; with `baseUrl`, the name alone is enough. */
  model: string;
  /** A server that speaks the protocol of OpenAI: Ollama, vLLM, llama.cpp and many more. */
  baseUrl?: string | undefined;
  apiKey?: string | undefined;
};

/** A model that can't be opened as it is set; the message says what to set. */
export class ModelChoiceError extends Error {
  readonly code = 'model-choice';
}

/** Opens the model that the settings name; nothing is sent anywhere yet. Providers read their own usual key variable. */
export function openModel({ model, baseUrl, apiKey }: ModelChoice): LanguageModel {
  const [provider = '', ...rest] = model.split(':');
  const name = rest.join(':');
  if (baseUrl) return openCompatible(name && isProvider(provider) ? name : model, baseUrl, apiKey);
  const key = apiKey ? { apiKey } : {};
  if (provider === 'openai' && name) return createOpenAI(key)(name);
  if (provider === 'anthropic' && name) return createAnthropic(key)(name);
  throw new ModelChoiceError(
    `MODEL is "${model}". Set it to openai:<model> or anthropic:<model>, or set MODEL_BASE_URL to a server that speaks the OpenAI protocol.`,
  );
}

/** A colon may also stand inside a model's name, as in "llama3.1:8b". */
function isProvider(word: string): boolean {
  return ['openai', 'openai-compatible', 'ollama', 'anthropic'].includes(word);
}

function openCompatible(name: string, baseURL: string, apiKey: string | undefined): LanguageModel {
  return createOpenAICompatible({ name: 'compatible', baseURL, includeUsage: true, ...(apiKey ? { apiKey } : {}) })(
    name,
  );
}
