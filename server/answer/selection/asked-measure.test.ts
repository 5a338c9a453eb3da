import { expect, test } from 'vitest';
import type { Retrieve } from '#server/retrieval/retrieval.ts';
import { answererOver, ask, indexOf, sampleEntry } from '../answerer.fixture.ts';
import { sampleInstrument } from '../samples.fixture.ts';

const catalogue = [sampleEntry('harbour-rules', { numbering: [{ unit: 'rule', first: 1, last: 2 }] })];
const rules = sampleInstrument('harbour-rules', {
  'rule-1': 'Every sailor shall have at least two hours on deck daily.',
  'rule-2': 'Every sailor shall have room for a hammock.',
});
const index = await indexOf(catalogue, rules);

/** Finds a rule, and is sure of it. */
const finds =
  (locator: string): Retrieve =>
  async () => {
    const provision = rules.find((rule) => rule.locator === locator);
    if (!provision) throw new Error('The sample has no such rule.');
    const parts = [{ id: provision.id, score: 1, cosine: 0.9, asked: 0.9 }];
    const hits = [{ provision, score: 1, matchedBy: ['meaning' as const], evidence: [provision.id], parts }];
    return { hits, references: [], wordsOnly: false, bestMeaning: 0.9, bestAsked: 0.9, readAs: [] };
  };

const statusOf = async (locator: string, question: string) =>
  (await ask(answererOver(index, catalogue, { retrieve: finds(locator) }), question)).status;

test('a rule that counts no such thing does not answer how many there must be', async () => {
  expect(await statusOf('rule-1', 'How many hours on deck does every sailor have?')).toBe('answered');
  expect(await statusOf('rule-2', 'How many square metres of room does every sailor have?')).toBe('not-in-sources');
});

test('what is counted in another language than the question’s is not looked for by its words', async () => {
  expect(await statusOf('rule-1', 'Сколько часов в день матрос проводит на палубе?')).toBe('answered');
  expect(await statusOf('rule-1', 'Combien d’heures un marin passe-t-il sur le pont ?')).toBe('answered');
});
