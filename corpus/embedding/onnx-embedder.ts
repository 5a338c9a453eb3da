import { readFile } from 'node:fs/promises';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Embedder } from './embedder.ts';
import { EmbeddingModelError } from './embedding-errors.ts';
import type { LocalModel } from './local-model.ts';
import { unitVector } from './unit-vector.ts';

/**
 * Opens a sentence encoder from its files. Texts are embedded one at a time: these models scale their activations over
 * the batch, so a text's vector would depend on its neighbours.
 */
export async function openOnnxEmbedder(
  model: LocalModel,
  files: { 'model.onnx': string; 'tokenizer.json': string },
): Promise<Embedder> {
  const { tokenizer, session } = await load(model, files);
  const encode = (text: string) => tokenizer.encode(text).ids;

  const embed = async (text: string): Promise<Float32Array> => {
    const ids = shortened(encode(text), model.tokensMax);
    const outputs = await session.run(inputsOf(ids, session.inputNames));
    return unitVector(pooled(outputs, model, ids.length));
  };

  return {
    id: model.id,
    dimension: model.dimension,
    languages: model.languages,
    tokensMax: model.tokensMax,
    countTokens: (text) => encode(model.prefixes.passage + text).length,
    async embedPassages(texts) {
      const vectors: Float32Array[] = [];
      for (const text of texts) vectors.push(await embed(model.prefixes.passage + text));
      return vectors;
    },
    embedQuery: (text) => embed(model.prefixes.query + text),
    close: () => session.release(),
  };
}

async function load(model: LocalModel, files: { 'model.onnx': string; 'tokenizer.json': string }) {
  try {
    const tokenizer = new Tokenizer(JSON.parse(await readFile(files['tokenizer.json'], 'utf8')), {});
    const session = await InferenceSession.create(files['model.onnx'], { logSeverityLevel: 3 });
    return { tokenizer, session };
  } catch (cause) {
    throw new EmbeddingModelError(model.name, 'its files could not be loaded', { cause });
  }
}

/** Cuts a text that is too long, and keeps the token that ends it. */
function shortened(ids: number[], tokensMax: number): number[] {
  return ids.length <= tokensMax ? ids : [...ids.slice(0, tokensMax - 1), ...ids.slice(-1)];
}

function inputsOf(ids: readonly number[], names: readonly string[]): Record<string, Tensor> {
  const tensor = (values: Iterable<bigint>) => new Tensor('int64', BigInt64Array.from(values), [1, ids.length]);
  const known: Record<string, () => Tensor> = {
    input_ids: () => tensor(ids.map(BigInt)),
    attention_mask: () => tensor(ids.map(() => 1n)),
    token_type_ids: () => tensor(ids.map(() => 0n)),
  };
  return Object.fromEntries(names.flatMap((name) => (known[name] ? [[name, known[name]()]] : [])));
}

function pooled(outputs: InferenceSession.OnnxValueMapType, model: LocalModel, tokens: number): Float32Array {
  const name = model.pooling === 'sentence' ? 'sentence_embedding' : 'last_hidden_state';
  const values = outputs[name]?.data;
  if (!(values instanceof Float32Array)) throw new EmbeddingModelError(model.name, `it has no output ${name}`);
  return model.pooling === 'sentence' ? values : meanOfRows(values, tokens, model.dimension);
}

function meanOfRows(values: Float32Array, rows: number, dimension: number): Float32Array {
  const mean = new Float32Array(dimension);
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < dimension; at++) mean[at] = (mean[at] ?? 0) + (values[row * dimension + at] ?? 0) / rows;
  }
  return mean;
}
