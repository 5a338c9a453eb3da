import { passageForm } from './own-words.ts';

/** A file of a model, pinned by what it holds. `addresses` are tried in order after the mirror. */
export type ModelFile = {
  name: 'model.onnx' | 'tokenizer.json';
  /** Of its bytes; of a JSON file, of its content without white space, `truncation` and `padding`. */
  sha256: string;
  /** Its exact length; of a JSON file, the most that it may have. */
  bytes: number;
  addresses: string[];
};

/** A sentence encoder that runs here. What changes its vectors is part of `id`, so that none are ever mixed. */
export type LocalModel = {
  /** The name of its folder in a mirror, and what EMBEDDING_MODEL calls it. */
  name: string;
  id: string;
  dimension: number;
  languages: readonly string[];
  tokensMax: number;
  prefixes: { query: string; passage: string };
  /** The output to read: one vector a text, or one a token, to be averaged. */
  pooling: 'sentence' | 'mean-of-tokens';
  files: readonly ModelFile[];
};

/**
 * The models that are known, best first for the languages they share. The files are pinned by what they hold, so an
 * address that serves anything else is refused.
 */
export const localModels: readonly LocalModel[] = [
  {
    name: 'e5-small-v2',
    id: `e5-small-v2-int8@7d9092cb+${passageForm}`,
    dimension: 384,
    languages: ['en'],
    tokensMax: 512,
    prefixes: { query: 'query: ', passage: 'passage: ' },
    pooling: 'mean-of-tokens',
    files: [
      {
        name: 'model.onnx',
        sha256: '7d9092cb25f2bd1c023b7e8d2aa459044a02030ac880e5a59fdaf27af69f1ded',
        bytes: 34_014_367,
        addresses: [hub('Xenova/e5-small-v2', 'onnx/model_quantized.onnx')],
      },
      {
        name: 'tokenizer.json',
        sha256: '805f60d34aeb5d5ff8160dbb24c0ed60637b81a9a46ce887dc69ec31e25fb4c2',
        bytes: 2_000_000,
        addresses: [hub('Xenova/e5-small-v2', 'tokenizer.json')],
      },
    ],
  },
  {
    name: 'multilingual-e5-small',
    id: `multilingual-e5-small-six-int8@22c957d8+${passageForm}`,
    dimension: 384,
    languages: ['ar', 'en', 'es', 'fr', 'ru', 'zh'],
    tokensMax: 512,
    prefixes: { query: 'query: ', passage: 'passage: ' },
    pooling: 'sentence',
    files: [
      {
        name: 'model.onnx',
        sha256: '22c957d840b916010d62e88649cf1c4d286a19507621e53011179ed98b9e0dcd',
        bytes: 40_344_350,
        addresses: [],
      },
      {
        name: 'tokenizer.json',
        sha256: '0fb553d9ffedec3b6e5a31b8c323b28701a61152c30c63c31914c182eb0e47b8',
        bytes: 6_000_000,
        addresses: [],
      },
    ],
  },
];

/** An address on the Hugging Face hub. Nobody has tried these from where they were written. */
function hub(repository: string, path: string): string {
  return `https://huggingface.co/${repository}/resolve/main/${path}`;
}
