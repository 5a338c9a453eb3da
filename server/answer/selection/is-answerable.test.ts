import { expect, test } from 'vitest';
import type { Retrieve } from '#server/retrieval/retrieval.ts';
import { answererOver, ask, indexOf, sampleEntry } from '../answerer.fixture.ts';
import { sampleInstrument } from '../samples.fixture.ts';

const catalogue = [sampleEntry('harbour-rules', { numbering: [{ unit: 'rule', first: 1, last: 2 }] })];
const rules = sampleInstrument('harbour-rules', {
  'rule-1': 'The physician shall work in the harbour and visit sailors who are ill.',
  'rule-2': 'Every sailor shall be given bread.',
});
const index = await indexOf(catalogue, rules);

/** Finds the first rule for every question, as near in meaning as is said, with words read as others. */
function near(bestMeaning: number, readAs: { asked: string; as: string[] }[] = []): Retrieve {
  const [provision] = rules;
  if (!provision) throw new Error('The sample has no rule.');
  const hits = [{ provision, score: 1, matchedBy: ['meaning' as const], evidence: [provision.id] }];
  return async () => ({ hits, references: [], wordsOnly: false, bestMeaning, readAs });
}

const answerWith = (retrieve: Retrieve, question: string, more = {}) =>
  ask(answererOver(index, catalogue, { retrieve }), question, more);

test('a question of words that no text holds is declined, though something is near it in meaning', async () => {
  expect((await answerWith(near(0.53), 'How do vaccines work?')).status).toBe('not-in-sources');
  expect((await answerWith(near(0.53), 'Does a physician work with sailors?')).status).toBe('answered');
});

test('a word that no text holds is not strange where it was read as one that the passage has', async () => {
  const readAs = [{ asked: 'medic', as: ['physician'] }];
  expect((await answerWith(near(0.5, readAs), 'Will a medic come?')).status).toBe('answered');
  expect((await answerWith(near(0.5), 'Will a medic come?')).status).toBe('not-in-sources');
});

test('a turn that adds only strange words to the turn before is declined', async () => {
  const history = [{ role: 'user' as const, content: 'Does a physician visit sailors?' }];
  expect((await answerWith(near(0.7), 'and lasagne?', { history })).status).toBe('not-in-sources');
  expect((await answerWith(near(0.7), 'and the ill?', { history })).status).toBe('answered');
});

test('where the meaning is in doubt a word that is merely shared decides nothing, and one said otherwise does', async () => {
  const question = 'Will a physician visit?';
  expect((await answerWith(near(0.47), question)).status).toBe('not-in-sources');
  expect((await answerWith(near(0.47, [{ asked: 'medic', as: ['physician'] }]), 'Will a medic visit?')).status).toBe(
    'answered',
  );
});
