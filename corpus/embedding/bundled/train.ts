import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { thesaurus } from '../../thesaurus/thesaurus.ts';
import { wordsOfText } from '../../words/words-of-text.ts';
import { withEmbeddingCache } from '../embedding-cache.ts';
import { localModels } from '../local-model.ts';
import { modelFiles } from '../model-files.ts';
import { openOnnxEmbedder } from '../onnx-embedder.ts';
import { unitVector } from '../unit-vector.ts';
import { bundledFile } from './bundled-embedder.ts';
import { principalComponents, project } from './principal-components.ts';
import { type Lesson, refine } from './refine.ts';
import { readTrainingTexts } from './training-texts.ts';
import { trainingVocabulary } from './training-vocabulary.ts';
import { packWordVectors } from './word-vectors.ts';

/**
 * Makes the bundled word vectors again:
 *
 *     node corpus/embedding/bundled/train.ts --texts FOLDER --models FOLDER --cache FOLDER [--paragraphs 8000]
 *
 * `--texts` holds General Assembly resolutions in Akoma Ntoso, `--models` the folder of e5-small-v2. README.md beside
 * this file says what is done and what came of it.
 */
const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    models: { type: 'string' },
    cache: { type: 'string' },
    paragraphs: { type: 'string', default: '8000' },
  },
});
const { texts: textsFolder, models: modelsFolder, cache } = values;
if (!textsFolder || !modelsFolder || !cache) throw new Error('--texts, --models and --cache are needed.');

/** With 34,000 words and a byte a number, nine megabytes. */
const dimension = 256;

/** Of smooth inverse frequency: words much likelier than this count for less. */
const commonLikelihood = 3e-4;

const [teacherModel] = localModels;
if (!teacherModel) throw new Error('There is no model to learn from.');
const files = await modelFiles(teacherModel, { mirror: modelsFolder, folder: cache, offline: true });
const teacher = await withEmbeddingCache(await openOnnxEmbedder(teacherModel, files), cache);

const texts = await readTrainingTexts(textsFolder);
const encoderWords = await wholeWordsOf(join(modelsFolder, teacherModel.name, 'tokenizer.json'));
const thesaurusTexts = (thesaurus.en ?? []).flatMap(({ asked, texts }) => [...asked, ...texts]);
const further = thesaurusTexts.flatMap((text) => wordsOfText(text, 'en'));
const { words, likelihoods } = trainingVocabulary(texts, encoderWords, further);
console.error(`${texts.length} paragraphs, ${words.length} words`);

const wordVectors = await embedAll(words);
const mean = meanOf(wordVectors);
const centred = wordVectors.map((vector) => vector.map((value, at) => value - (mean[at] ?? 0)));
const components = principalComponents(centred, dimension);
const rows = new Float32Array(words.length * dimension);
centred.forEach((vector, row) => {
  const weight = commonLikelihood / (commonLikelihood + (likelihoods[row] ?? 0));
  rows.set(
    project(vector, components).map((value) => value * weight),
    row * dimension,
  );
});
console.error('words placed');

const rowOf = new Map(words.map((word, row) => [word, row]));
const paragraphs = everyNth(texts, Number(values.paragraphs));
const lessonTexts = [...paragraphs, ...thesaurusTexts];
const targets = await embedAll(lessonTexts);
const middle = meanOf(targets);
const lessons = lessonTexts.flatMap((text, at): Lesson[] => {
  const known = wordsOfText(text, 'en').flatMap((word) => rowOf.get(word) ?? []);
  const target = targets[at]?.map((value, column) => value - (middle[column] ?? 0));
  return target && known.length > 0 ? [{ rows: known, target: unitVector(project(target, components)) }] : [];
});
refine(rows, dimension, lessons, {
  epochs: 8,
  batchSize: 128,
  temperature: 0.05,
  learningRate: 1e-3,
  random: numbersFrom(1),
  progress: (epoch, loss) => console.error(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
});
await writeFile(bundledFile, packWordVectors({ words, dimension, rows }));
await teacher.close();

async function embedAll(all: readonly string[]): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let start = 0; start < all.length; start += 500) {
    vectors.push(...(await teacher.embedPassages(all.slice(start, start + 500))));
    console.error(`${vectors.length} of ${all.length}`);
  }
  return vectors;
}

async function wholeWordsOf(tokenizerFile: string): Promise<string[]> {
  const { model } = JSON.parse(await readFile(tokenizerFile, 'utf8'));
  const tokens: [string, number][] = Object.entries(model.vocab);
  return tokens
    .sort(([, one], [, other]) => one - other)
    .map(([token]) => token)
    .filter((token) => /^[a-z]{2,}$/.test(token));
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) {
    vector.forEach((value, at) => {
      mean[at] = (mean[at] ?? 0) + value / vectors.length;
    });
  }
  return mean;
}

function everyNth<T>(all: readonly T[], wanted: number): T[] {
  const step = Math.max(1, all.length / wanted);
  return Array.from({ length: Math.min(wanted, all.length) }, (_, at) => all[Math.floor(at * step)]).filter(
    (one): one is T => one !== undefined,
  );
}

/** The same numbers in 0..1 for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
