import { expect, test } from 'vitest';
import { answererOver, ask, indexOf, sampleEntry } from '../../answerer.fixture.ts';
import { sampleInstrument } from '../../samples.fixture.ts';
import { createModelComposer, modelLimits } from './model-composer.ts';
import { openModel } from './open-model.ts';
import { type ModelRequest, type Piece, startScriptedServer } from './scripted-server.ts';
import { createSecondReader } from './second-reader.ts';

const catalogue = [sampleEntry('harbour-rules', { numbering: [{ unit: 'rule', first: 1, last: 2 }] })];
const index = await indexOf(
  catalogue,
  sampleInstrument('harbour-rules', {
    'rule-1': 'Every sailor should be given fresh water each day.',
    'rule-2': 'Chains shall never be used on sailors.',
  }),
);
const limits = { ...modelLimits, firstChunkMs: 400, chunkMs: 300, totalMs: 1_000, retriesMax: 0 };

/** One server for both: it writes when it is given sources, and reads again when it is given a statement. */
async function answerWith(write: (mark: string) => string, read: Piece) {
  const readings: string[] = [];
  await using server = await startScriptedServer((request: ModelRequest) => {
    const mark = request.marks.get('harbour-rules, rule 2');
    if (mark) return [write(mark)];
    readings.push(request.prompt);
    return [read];
  });
  const model = openModel({ model: 'scripted', baseUrl: server.baseUrl });
  const composer = createModelComposer({ id: 'scripted', model, limits });
  const readAgain = createSecondReader({ model, limits });
  const answer = await ask(answererOver(index, catalogue, { composer, readAgain }), 'rule 2 of the harbour-rules');
  return { answer, readings };
}

const honest = (mark: string) => `Chains may never be used on sailors. [${mark}]`;

test('an objection of the second reader withholds what the checks let pass', async () => {
  const { answer, readings } = await answerWith(honest, 'Yes.');
  expect(readings[0]).toContain('Chains shall never be used on sailors.');
  expect(answer).toMatchObject({ composer: 'quotation', withheld: 1 });
});

test('what the second reader does not object to is shown', async () => {
  const { answer } = await answerWith(honest, 'no');
  expect(answer).toMatchObject({ composer: 'scripted', withheld: 0 });
});

test('the second reader is not asked about what the checks withhold, and can admit nothing', async () => {
  const { answer, readings } = await answerWith((mark) => `Chains may be used on sailors. [${mark}]`, 'no');
  expect(readings).toEqual([]);
  expect(answer).toMatchObject({ composer: 'quotation', withheld: 1 });
});

test('a second reader that fails objects to nothing', async () => {
  const { answer } = await answerWith(honest, { status: 500 });
  expect(answer).toMatchObject({ composer: 'scripted', withheld: 0 });
});
