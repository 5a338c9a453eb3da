import { expect, test } from 'vitest';
import { catalogue } from '#corpus/catalogue.ts';
import type { Embedder } from '#corpus/embedding/embedder.ts';
import { placeInInstruments } from '../place-in-instruments.ts';
import type { ReadDocument, ReadProvision } from '../read-document.ts';
import { embeddersFor, indexEntries } from './index-entries.ts';

const going = new AbortController().signal;
const calls: string[] = [];

test('a provision has a vector from each embedder, and is embedded with the words above it', async () => {
  const entries = await indexEntries(instrument(), [embedder('a', 2), embedder('b', 3)], going);
  expect(entries.map(({ provision }) => provision.locator)).toEqual(['para-1', 'para-1.a']);
  for (const { vectors } of entries) expect(Object.keys(vectors)).toEqual(['a', 'b']);
  expect(entries[0]?.vectors.b).toEqual(Float32Array.of(1, 1, 1));
  expect(calls).toContain('The House. Calls upon States:\nTo go on;');
});

test('without an embedder the words are there all the same', async () => {
  const [first] = await indexEntries(instrument(), [], going);
  expect(first?.words).toContain('Calls upon States');
  expect(first?.vectors).toEqual({});
});

test('an embedder takes its languages only, with their regional forms', () => {
  const english = embedder('english', 1);
  const any = { ...embedder('any', 1), languages: 'any' as const };
  expect(embeddersFor('en', [english, any])).toEqual([english, any]);
  expect(embeddersFor('en-GB', [english])).toEqual([english]);
  expect(embeddersFor('fr', [english, any])).toEqual([any]);
});

test('a run that is stopped embeds nothing more', async () => {
  const stopped = AbortSignal.abort();
  await expect(indexEntries(instrument(), [embedder('a', 2)], stopped)).rejects.toThrow();
});

function embedder(id: string, dimension: number): Embedder {
  return {
    ...{ id, dimension, languages: ['en'], tokensMax: 100 },
    countTokens: (text) => text.split(/\s+/).length,
    async embedPassages(texts) {
      calls.push(...texts);
      return texts.map(() => new Float32Array(dimension).fill(1));
    },
    embedQuery: async () => new Float32Array(dimension),
    close: async () => {},
  };
}

function instrument() {
  const provisions = [paragraph('para-1', 'Calls upon States:'), paragraph('para-1.a', 'To go on;')];
  const document: ReadDocument = {
    ...{ symbol: 'A/RES/60/1', title: 'The House', adopted: null, lang: 'en', origin: 'text', pages: null },
    ...{ provisions, annexes: {}, ledger: [], notices: [] },
  };
  const [placed] = placeInInstruments(document, catalogue);
  if (!placed) throw new Error('nothing was placed');
  return placed;
}

function paragraph(locator: string, text: string): ReadProvision {
  return {
    ...{ locator, kind: 'paragraph', headings: [], text, page: null, regions: [], footnotes: [], tables: [] },
    ...{ origin: 'text', confidence: null, truncated: false },
  };
}
