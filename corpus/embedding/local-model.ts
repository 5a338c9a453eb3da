import { passageForm } from './own-words.ts';

/** A file of a model. `addresses` are tried in order after the mirror; whatever comes must have this sha256. */
export type ModelFile = {
  name: 'model.onnx' | 'tokenizer.json';
  sha256: string;
  megabytes: number;
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
        megabytes: 34.0,
        addresses: [hub('Xenova/e5-small-v2', 'onnx/model_quantized.onnx')],
      },
      {
        name: 'tokenizer.json',
        sha256: '9114256b104cca80e04367526f03f46aa3c443c2ed174904142a73bbf13b9fbb',
        megabytes: 0.5,
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
        megabytes: 40.3,
        addresses: [],
      },
      {
        name: 'tokenizer.json',
        sha256: '5196fa8c1a08e9607d1c73e84361c37d4fcb758ffff522cb2b8c42997525d9c5',
        megabytes: 1.8,
        addresses: [],
      },
    ],
  },
];

/** An address on the Hugging Face hub. Nobody has tried these from where they were written. */
function hub(repository: string, path: string): string {
  return `https://huggingface.co/${repository}/resolve/main/${path}`;
}
