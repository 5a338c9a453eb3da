import { expect, test } from 'vitest';
import type { Retrieve } from '#server/retrieval/retrieval.ts';
import { answererOver, ask, indexOf, sampleEntry } from '../../answerer.fixture.ts';
import { sampleInstrument } from '../../samples.fixture.ts';

const catalogue = [sampleEntry('harbour-rules', { numbering: [{ unit: 'rule', first: 1, last: 2 }] })];
const rules = sampleInstrument('harbour-rules', {
  'rule-1': 'The physician shall work in the harbour and visit sailors who are ill.',
  'rule-2': 'Every sailor shall be given bread.',
});
const index = await indexOf(catalogue, rules);

type Nearness = {
  bestMeaning?: number;
  bestAsked?: number | null;
  nearestSilent?: number | null;
  readAs?: { asked: string; as: string[] }[];
};

/** Finds the first rule for every question, as near in meaning and to the lines that lead to it as is said. */
function near({ bestMeaning = 0.5, bestAsked = null, nearestSilent = null, readAs = [] }: Nearness): Retrieve {
  const [provision] = rules;
  if (!provision) throw new Error('The sample has no rule.');
  const asked = bestAsked === null ? {} : { asked: bestAsked };
  const parts = [{ id: provision.id, score: 1, cosine: bestMeaning, ...asked }];
  const hits = [{ provision, score: 1, matchedBy: ['meaning' as const], evidence: [provision.id], parts }];
  return async () => ({ hits, references: [], wordsOnly: false, bestMeaning, bestAsked, nearestSilent, readAs });
}

const answerWith = (retrieve: Retrieve, question: string, more = {}) =>
  ask(answererOver(index, catalogue, { retrieve }), question, more);

test('a question near to a line of the subject index is answered, whatever its words; one far from all is not', async () => {
  const question = 'Will somebody look after my cough?';
  expect((await answerWith(near({ bestAsked: 0.75 }), question)).status).toBe('answered');
  expect((await answerWith(near({ bestAsked: 0.4 }), question)).status).toBe('not-in-sources');
});

test('a question nearer to a line that leads nowhere than to any that leads somewhere is declined; not the other way', async () => {
  const question = 'Does the physician own a boat?';
  const asked = (nearestSilent: number) => answerWith(near({ bestAsked: 0.6, nearestSilent }), question);
  expect((await asked(0.75)).status).toBe('not-in-sources');
  expect((await asked(0.4)).status).toBe('answered');
});

test('what leads nowhere never decides alone: a question that all else speaks for is answered', async () => {
  const question = 'Does the physician visit sailors who are ill?';
  expect((await answerWith(near({ bestAsked: 0.75, nearestSilent: 0.76 }), question)).status).toBe('answered');
});

test('where there are no lines the meaning of the texts tells', async () => {
  const question = 'Does a physician work with sailors?';
  expect((await answerWith(near({ bestMeaning: 0.7 }), question)).status).toBe('answered');
  expect((await answerWith(near({ bestMeaning: 0.25 }), 'How do vaccines work?')).status).toBe('not-in-sources');
});

test('a word that no text holds is not strange where it was read as one that the passage has', async () => {
  const readAs = [{ asked: 'medic', as: ['physician'] }];
  const asked = (nearness: Nearness) => answerWith(near(nearness), 'Will a medic come?');
  expect((await asked({ bestMeaning: 0.54, readAs })).status).toBe('answered');
  expect((await asked({ bestMeaning: 0.54 })).status).toBe('not-in-sources');
});

test('a measure that is asked for and not given by what is nearest is declined, unless all else speaks for it', async () => {
  const lines = near({ bestAsked: 0.57 });
  expect((await answerWith(lines, 'Does the physician visit sailors who are ill?')).status).toBe('answered');
  expect((await answerWith(lines, 'How often does the physician visit sailors?')).status).toBe('not-in-sources');
});

test('a turn that adds only strange words to the turn before is declined', async () => {
  const history = [{ role: 'user' as const, content: 'Does a physician visit sailors?' }];
  const retrieve = near({ bestMeaning: 0.7 });
  expect((await answerWith(retrieve, 'and lasagne?', { history })).status).toBe('not-in-sources');
  expect((await answerWith(retrieve, 'and the ill?', { history })).status).toBe('answered');
});
