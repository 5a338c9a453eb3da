import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EmbedderChoice } from '#corpus/embedding/choose-embedders.ts';
import type { LocalModel } from '#corpus/embedding/local-model.ts';
import { embeddersInSight } from './embedders-in-sight.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'models-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('with every model at hand, nothing need be opened to know them', async () => {
  await put('english', 'six');
  expect((await inSight({ embeddingModel: 'auto' }))?.map(({ id }) => id)).toEqual(['english@1', 'six@1']);
  expect((await inSight({ embeddingModel: 'six, english' }))?.map(({ id }) => id)).toEqual(['english@1', 'six@1']);
});

test('what is not at hand and can’t be fetched is not waited for', async () => {
  await put('english');
  expect((await inSight({ embeddingModel: 'auto', offline: true }))?.map(({ id }) => id)).toEqual(['english@1']);
});

test('only opening can tell where a model may be fetched, another takes its place, or a provider is asked', async () => {
  await put('six');
  expect(await inSight({ embeddingModel: 'auto', offline: false })).toBeNull();
  expect(await inSight({ embeddingModel: 'english', offline: true })).toBeNull();
  expect(await inSight({ embeddingModel: 'openai:text-embedding-3-small' })).toBeNull();
  expect(await inSight({ embeddingModel: 'bundled' })).toBeNull();
  await rm(join(folder, 'six'), { recursive: true });
  expect(await inSight({ embeddingModel: 'auto', offline: true })).toBeNull();
});

test('none are known to be none', async () => {
  expect(await inSight({ embeddingModel: 'none' })).toEqual([]);
});

function inSight(choice: Partial<EmbedderChoice> & { embeddingModel: string }) {
  const models = [model('english', ['en']), model('six', ['en', 'fr'])];
  return embeddersInSight({ mirror: undefined, folder, offline: true, models, ...choice });
}

async function put(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(join(folder, name));
    for (const file of ['model.onnx', 'tokenizer.json']) await writeFile(join(folder, name, file), 'x');
  }
}

function model(name: string, languages: string[]): LocalModel {
  const addresses = ['https://models.example/file'];
  return {
    ...{ name, id: `${name}@1`, dimension: 2, languages, tokensMax: 10, pooling: 'sentence' },
    prefixes: { query: '', passage: '' },
    files: [
      { name: 'model.onnx', sha256: '', bytes: 1, addresses },
      { name: 'tokenizer.json', sha256: '', bytes: 1, addresses },
    ],
  };
}
