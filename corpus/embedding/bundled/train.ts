import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
 *     node corpus/embedding/bundled/train.ts --texts FOLDER --models FOLDER --cache FOLDER [--paragraphs 12000]
 *
 * `--texts` holds General Assembly resolutions in Akoma Ntoso, `--models` the folder of e5-small-v2. README.md beside
 * this file says what is done and what came of it.
 */
const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    models: { type: 'string' },
    cache: { type: 'string' },
    to: { type: 'string', default: fileURLToPath(bundledFile) },
    paragraphs: { type: 'string', default: '12000' },
  },
});
const { texts: textsFolder, models: modelsFolder, cache } = values;
if (!textsFolder || !modelsFolder || !cache) throw new Error('--texts, --models and --cache are needed.');

/** With 25,000 words and a byte a number, nine megabytes. */
const dimension = 360;

/** Of smooth inverse frequency: words much likelier than this count for less. */
const commonLikelihood = 3e-4;

const [teacherModel] = localModels;
if (!teacherModel) throw new Error('There is no model to learn from.');
const files = await modelFiles(teacherModel, { mirror: modelsFolder, folder: cache, offline: true });
const teacher = await withEmbeddingCache(await openOnnxEmbedder(teacherModel, files), cache);

const texts = await readTrainingTexts(textsFolder);
const encoderWords = await wholeWordsOf(join(modelsFolder, teacherModel.name, 'tokenizer.json'));
const concepts = thesaurus.en ?? [];
const thesaurusTexts = concepts.flatMap(({ asked, like = [], texts }) => [...asked, ...like, ...texts]);
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
const wanted = Number(values.paragraphs);
const paragraphs = [...new Set([...mostOfTheField(texts, wanted / 2), ...everyNth(texts, wanted / 2)])];
const lessons = [...(await lessonsOf(paragraphs)), ...(await lessonsOf(thesaurusTexts)), ...(await layLessons())];
console.error(`${lessons.length} lessons`);
refine(rows, dimension, lessons, {
  epochs: 12,
  batchSize: 256,
  temperature: 0.05,
  learningRate: 1e-3,
  random: numbersFrom(1),
  progress: (epoch, loss) => console.error(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
});
await writeFile(values.to, packWordVectors({ words, dimension, rows }));
await teacher.close();

/** Texts with where the encoder puts them. */
async function lessonsOf(lessonTexts: readonly string[]): Promise<Lesson[]> {
  const targets = await directionsOf(lessonTexts);
  return lessonTexts.flatMap((text, at) => lessonOf(text, targets[at]));
}

/** How people speak of a thing, put between where the encoder puts it and where it puts the words of the texts. */
async function layLessons(): Promise<Lesson[]> {
  const texts = await directionsOf(concepts.map((concept) => concept.texts.join('; ')));
  const phrases = concepts.flatMap(({ asked, like = [] }, at) => [...asked, ...like].map((phrase) => ({ phrase, at })));
  const own = await directionsOf(phrases.map(({ phrase }) => phrase));
  return phrases.flatMap(({ phrase, at }, order) => {
    const there = texts[at];
    return lessonOf(phrase, there && own[order] && unitVector(own[order].map((value, to) => value + (there[to] ?? 0))));
  });
}

function lessonOf(text: string, target: Float32Array | undefined): Lesson[] {
  const known = wordsOfText(text, 'en').flatMap((word) => rowOf.get(word) ?? []);
  return target && known.length > 0 ? [{ rows: known, target }] : [];
}

async function directionsOf(all: readonly string[]): Promise<Float32Array[]> {
  const vectors = await embedAll(all);
  const middle = meanOf(vectors);
  return vectors.map((vector) =>
    unitVector(
      project(
        vector.map((value, column) => value - (middle[column] ?? 0)),
        components,
      ),
    ),
  );
}

/** The paragraphs that hold the most words of the thesaurus, as a share of theirs, the rarer the more. */
function mostOfTheField(all: readonly string[], count: number): string[] {
  const ofTheField = new Set(concepts.flatMap((concept) => concept.texts).flatMap((text) => wordsOfText(text, 'en')));
  const scored = all.map((text) => {
    const row = (word: string) => rowOf.get(word) ?? 0;
    const held = wordsOfText(text, 'en').filter((word) => rowOf.has(word));
    const rarity = (word: string) => commonLikelihood / (commonLikelihood + (likelihoods[row(word)] ?? 0));
    const sum = (some: readonly string[]) => some.reduce((total, word) => total + rarity(word), 0);
    return { text, share: sum(held.filter((word) => ofTheField.has(word))) / (sum(held) + 3) };
  });
  scored.sort((one, other) => other.share - one.share);
  return scored.slice(0, count).map(({ text }) => text);
}

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
