import { expect, test } from 'vitest';
import { ModelChoiceError, openModel } from './open-model.ts';

const modelOf = (choice: Parameters<typeof openModel>[0]) => {
  const model = openModel(choice);
  if (typeof model === 'string') throw new Error('A model of the gateway was opened.');
  return { provider: model.provider.split('.')[0], modelId: model.modelId };
};

test.each([
  ['openai:gpt-5', 'openai', 'gpt-5'],
  ['anthropic:claude-sonnet-5', 'anthropic', 'claude-sonnet-5'],
  ['google:gemini-3-pro', 'google', 'gemini-3-pro'],
  ['mistral:mistral-large-latest', 'mistral', 'mistral-large-latest'],
  ['bedrock:anthropic.claude-v2:1', 'amazon-bedrock', 'anthropic.claude-v2:1'],
])('%s opens the provider that it names', (model, provider, modelId) => {
  expect(modelOf({ model })).toEqual({ provider, modelId });
});

test('a provider with an address of its own keeps its protocol', () => {
  expect(modelOf({ model: 'azure:our-deployment', baseUrl: 'http://127.0.0.1:9/openai/v1' }).provider).toMatch(/azure/);
  expect(modelOf({ model: 'anthropic:claude', baseUrl: 'http://127.0.0.1:9/v1' }).provider).toBe('anthropic');
});

test.each(['llama3.1:8b', 'ollama:llama3.1:8b', 'openai:llama3.1:8b', 'openai-compatible:llama3.1:8b'])(
  'at an address, %s is a model of a server of the OpenAI protocol',
  (model) => {
    const opened = modelOf({ model, baseUrl: 'http://127.0.0.1:9/v1' });
    expect(opened).toEqual({ provider: 'compatible', modelId: 'llama3.1:8b' });
  },
);

test.each(['gpt-5', 'nobody:gpt-5', 'openai:', 'constructor:gpt-5'])(
  '%s is refused with what to set instead',
  (model) => {
    expect(() => openModel({ model })).toThrow(ModelChoiceError);
    expect(() => openModel({ model })).toThrow(/openai:<model>.*bedrock:<model>.*MODEL_BASE_URL/);
  },
);
