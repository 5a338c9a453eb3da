import { expect, test } from 'vitest';
import { advanceIngest, ingestNotStarted } from './ingest-state.ts';

const planned = advanceIngest(ingestNotStarted, {
  type: 'plan',
  documents: ['a.en', 'b.en'],
  unchanged: ['c.en'],
  missing: [{ slug: 'd', obtain: 'Fetch it.' }],
});

test('what is unchanged counts as done, and what is planned as remaining', () => {
  expect(planned).toMatchObject({ phase: 'running', done: ['c.en'], remaining: ['a.en', 'b.en'] });
});

test('a document that could not be read is named with its reason and not counted as done', () => {
  const reading = advanceIngest(planned, { type: 'stage', document: 'a.en', stage: 'read' });
  const state = advanceIngest(reading, {
    type: 'document',
    document: 'a.en',
    ok: false,
    provisions: 0,
    message: 'It is cut off.',
  });
  expect(state).toMatchObject({
    done: ['c.en'],
    remaining: ['b.en'],
    current: [],
    failed: [{ document: 'a.en', message: 'It is cut off.' }],
  });
});

test('the end of the run is the end, whatever was still under way', () => {
  const reading = advanceIngest(planned, { type: 'stage', document: 'a.en', stage: 'read' });
  expect(advanceIngest(reading, { type: 'end', ok: false, documents: 0, provisions: 0 })).toMatchObject({
    phase: 'ended',
    current: [],
  });
});
