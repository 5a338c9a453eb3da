import type { EmbeddingModel } from 'ai';
import { openAiSdkEmbedder } from './ai-sdk-embedder.ts';
import { bundledFile, bundledName, openBundledEmbedder } from './bundled/bundled-embedder.ts';
import type { Embedder } from './embedder.ts';
import { EmbeddingModelError } from './embedding-errors.ts';
import { type LocalModel, localModels } from './local-model.ts';
import { areFilesAtHand, type ModelSource, modelFiles } from './model-files.ts';
import { openOnnxEmbedder } from './onnx-embedder.ts';
import { withOwnWords } from './own-words.ts';
import { openProviderModel } from './provider-model.ts';

/**
 * The embedders in use, best first for the languages they share, with a sentence for people that says which and why,
 * and the EMBEDDING_MODEL that chooses exactly these again.
 */
export type ChosenEmbedders = { embedders: Embedder[]; says: string; setting: string };

export type EmbedderChoice = ModelSource & {
  /** EMBEDDING_MODEL: `auto`, `none`, `bundled`, local models' names joined by commas, or `provider:model`. */
  embeddingModel: string;
  /** Makes an embedding model of the AI SDK from `provider:model`. */
  providerModel?: (name: string) => EmbeddingModel;
  /** Where the provider is asked, if not at its usual address: MODEL_BASE_URL. */
  baseUrl?: string | undefined;
  /** The models to choose from. */
  models?: readonly LocalModel[];
  /** The word vectors that need no download. */
  bundled?: URL;
};

/** Opens what EMBEDDING_MODEL asks for. `auto` never fails: what can't be had is left out, and said. */
export async function chooseEmbedders(choice: EmbedderChoice): Promise<ChosenEmbedders> {
  const { embeddingModel, models = localModels } = choice;
  if (embeddingModel === 'none')
    return {
      embedders: [],
      says: 'Provisions are found by words alone: EMBEDDING_MODEL=none.',
      setting: embeddingModel,
    };
  if (embeddingModel === 'auto') return takeBestAtHand(choice, models);
  if (embeddingModel.includes(':')) return openProvider(embeddingModel, choice);
  const names = embeddingModel.split(',').map((name) => name.trim());
  const embedders = await Promise.all(names.map((name) => openNamed(name, choice, models)));
  return { embedders, says: sayingNamed(names, models), setting: embeddingModel };
}

async function takeBestAtHand(choice: EmbedderChoice, models: readonly LocalModel[]): Promise<ChosenEmbedders> {
  const opened: { model: LocalModel; embedder: Embedder }[] = [];
  const failures: string[] = [];
  for (const model of models) {
    try {
      if (await isWorthTrying(model, choice)) opened.push({ model, embedder: await openLocal(model, choice) });
    } catch (error) {
      if (!(error instanceof EmbeddingModelError)) throw error;
      failures.push(`${model.name} is not in use: ${error.reason}.`);
    }
  }
  const embedders = opened.map(({ embedder }) => embedder);
  const names = opened.map(({ model }) => model.name);
  const says = opened.length > 0 ? [saying(opened.map(({ model }) => model))] : [];
  if (!embedders.some(({ languages }) => languages.includes('en'))) {
    embedders.push(await openBundled(choice));
    names.push(bundledName);
    says.push(bundledInUse, betterModels);
  }
  return { embedders, says: [...says, ...failures].join(' '), setting: names.join(',') };
}

const bundledInUse = 'Meaning is compared by the bundled word vectors (en); other languages are found by words alone.';
const betterModels = 'Set MODEL_MIRROR to a folder or address that holds a sentence encoder to find more.';

async function openBundled({ bundled = bundledFile }: EmbedderChoice): Promise<Embedder> {
  return withOwnWords(await openBundledEmbedder(bundled));
}

async function isWorthTrying(model: LocalModel, source: ModelSource): Promise<boolean> {
  return source.mirror !== undefined || !source.offline || areFilesAtHand(model, source);
}

async function openProvider(name: string, { baseUrl, ...choice }: EmbedderChoice): Promise<ChosenEmbedders> {
  const model = choice.providerModel?.(name) ?? openProviderModel(name, { baseUrl });
  return {
    embedders: [withOwnWords(await openAiSdkEmbedder(model, name))],
    says: `Meaning is compared by ${name}, for questions in every language.`,
    setting: name,
  };
}

async function openNamed(name: string, choice: EmbedderChoice, models: readonly LocalModel[]): Promise<Embedder> {
  return name === bundledName ? openBundled(choice) : openLocal(modelNamed(name, models), choice);
}

async function openLocal(model: LocalModel, source: ModelSource): Promise<Embedder> {
  return withOwnWords(await openOnnxEmbedder(model, await modelFiles(model, source)));
}

function modelNamed(name: string, models: readonly LocalModel[]): LocalModel {
  const model = models.find((known) => known.name === name);
  if (model) return model;
  throw new EmbeddingModelError(name, `the models known are ${models.map((known) => known.name).join(', ')}`);
}

function sayingNamed(names: readonly string[], models: readonly LocalModel[]): string {
  const local = models.filter(({ name }) => names.includes(name));
  const sentences = local.length > 0 ? [saying(local)] : [];
  return [...sentences, ...(names.includes(bundledName) ? [bundledInUse] : [])].join(' ');
}

function saying(models: readonly LocalModel[]): string {
  const parts = models.map(({ name, languages }) => `${name} (${languages.join(', ')})`);
  return `Meaning is compared by ${parts.join(' and ')}.`;
}
