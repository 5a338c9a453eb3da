import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Embedder } from '#corpus/embedding/embedder.ts';
import { openSubjectVectorStore, type SubjectVectorStore } from '#corpus/subject-index/subject-vector-store.ts';
import { embedSubjectIndex } from './embed-subject-index.ts';

const english = embedder('english', ['en']);
const french = embedder('french', ['fr']);

let folder: string;
let store: SubjectVectorStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'subject-vectors-'));
  store = openSubjectVectorStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

test('the lines of the instruments at hand are embedded by each embedder that reads them, and it is said', async () => {
  expect(await run({ 'house-rules': ['pets', 'cats'], 'lost-rules': ['submarines'] })).toEqual({
    opened: 1,
    said: ['Subject index: 2 lines embedded by english.'],
  });
  expect((await store.read(english))?.lines).toEqual(['pets', 'cats']);
  expect(await store.read(french)).toBeNull();
});

test('a run with no new line opens no embedder', async () => {
  await run({ 'house-rules': ['pets', 'cats'] });
  expect(await run({ 'house-rules': ['cats'] })).toEqual({ opened: 0, said: [] });
});

async function run(lines: Record<string, string[]>) {
  const said: string[] = [];
  let opened = 0;
  await embedSubjectIndex({
    subjects: Object.entries(lines).map(([slug, asked]) => ({ id: `${slug}/rule-1`, lang: 'en', asked })),
    store,
    embedders: {
      inSight: [english, french],
      async openWithoutCache() {
        opened += 1;
        return [english, french];
      },
    },
    isAtHand: (slug) => slug === 'house-rules',
    say: (sentence) => said.push(sentence),
    signal: new AbortController().signal,
  });
  return { opened, said };
}

function embedder(id: string, languages: string[]): Embedder {
  return {
    ...{ id, dimension: 2, languages, tokensMax: 100 },
    countTokens: (text) => text.length,
    embedPassages: async (texts) => texts.map((text) => Float32Array.of(text.length, 1)),
    embedQuery: async (text) => Float32Array.of(text.length, 1),
    close: async () => {},
  };
}
