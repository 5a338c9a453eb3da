import { expect, test } from 'vitest';
import type { Retrieve } from '#server/retrieval/retrieval.ts';
import { answererOver, ask, indexOf, sampleEntry } from '../../answerer.fixture.ts';
import { sampleInstrument } from '../../samples.fixture.ts';

const catalogue = ['harbour-rules', 'river-rules'].map((slug) => sampleEntry(slug));
const harbour = sampleInstrument('harbour-rules', {
  'rule-1': 'Every vessel shall carry a lantern that burns until dawn.',
  'rule-2': 'Vessels shall be moored at the quay that is assigned to them.',
});
const river = sampleInstrument('river-rules', { 'rule-1': 'Boats shall be tied to the bank.' });
const index = await indexOf(catalogue, harbour, river);
const subjects = [{ id: 'harbour-rules/rule-2', lang: 'en', asked: ['where may I park my boat overnight?'] }];
const question = 'Where may I park my boat overnight?';

/** Finds these provisions, each as near in meaning and to its lines as is said. */
function finding(...found: { id: string; cosine: number; asked?: number }[]): Retrieve {
  const all = [...harbour, ...river];
  return async () => ({
    hits: found.flatMap(({ id, ...near }) => {
      const provision = all.find((record) => record.id === id);
      const parts = [{ id, score: 0.6, ...near }];
      return provision ? [{ provision, score: 0.6, matchedBy: ['meaning' as const], evidence: [id], parts }] : [];
    }),
    references: [],
    wordsOnly: false,
    bestMeaning: Math.max(...found.map(({ cosine }) => cosine)),
    bestAsked: Math.max(...found.map(({ asked = 0 }) => asked)),
    readAs: [],
  });
}

const firstCited = async (retrieve: Retrieve) => {
  const { sources } = await ask(answererOver(index, catalogue, { retrieve, subjects }), question);
  return sources[0]?.id;
};

test('a provision whose lines are what was asked answers before one that is a little nearer in its own words', async () => {
  const retrieve = finding(
    { id: 'harbour-rules/rule-1', cosine: 0.62, asked: 0.5 },
    { id: 'harbour-rules/rule-2', cosine: 0.6, asked: 0.9 },
  );
  expect(await firstCited(retrieve)).toBe('harbour-rules/rule-2');
});

test('a provision of an instrument without lines is judged by its own words, and no worse for having none', async () => {
  const retrieve = finding(
    { id: 'harbour-rules/rule-1', cosine: 0.5, asked: 0.7 },
    { id: 'river-rules/rule-1', cosine: 0.8 },
  );
  expect(await firstCited(retrieve)).toBe('river-rules/rule-1');
});
