import { expect, test } from 'vitest';
import type { IngestProgress } from '#corpus/ingest-progress.ts';
import { voiceForPeople, voiceForPrograms } from './run-voice.ts';

const missing = [{ slug: 'bangkok-rules', obtain: 'Save it and ingest it.' }];
const run: IngestProgress[] = [
  { type: 'plan', documents: ['a.en'], unchanged: ['b.en', 'c.en'], missing },
  { type: 'stage', document: 'a.en', stage: 'read' },
  { type: 'document', document: 'a.en', ok: true, provisions: 7, message: null },
  { type: 'end', ok: true, documents: 1, provisions: 7, missing },
];

test('a person is told what was done, what is missing and how to get it', () => {
  const out = output();
  const voice = voiceForPeople(out);
  run.forEach(voice.progress);
  expect(out.text()).toBe(
    'Ingested: 1 document, 7 provisions. Unchanged: 2.\n' +
      'Not at hand: bangkok-rules.\nTo get one, for example bangkok-rules: Save it and ingest it.\n',
  );
});

test('of many documents a person is told how fast they were read', () => {
  const out = output();
  let now = 0;
  const voice = voiceForPeople(out, () => now);
  voice.progress({ type: 'plan', documents: [], unchanged: [], missing: [] });
  now = 60_000;
  voice.progress({ type: 'end', ok: true, documents: 120, provisions: 6000 });
  expect(out.text()).toBe(
    'Ingested: 120 documents, 6000 provisions in 60 s (2.0 documents and 100 provisions a second). Unchanged: 0.\n',
  );
});

test('a program has nothing but lines of JSON on its output, and sentences elsewhere', () => {
  const [out, err] = [output(), output()];
  const voice = voiceForPrograms(out, err);
  voice.say('Words alone.');
  run.forEach(voice.progress);
  expect(
    out
      .text()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(run);
  expect(err.text()).toBe('Words alone.\n');
});

test('a person at a terminal beside a program has the bar and the summary too', () => {
  const [out, err] = [output(), output(true)];
  run.forEach(voiceForPrograms(out, err).progress);
  expect(err.text()).toContain('0/1 a.en: reading');
  expect(err.text()).toContain('Ingested: 1 document');
});

function output(isTTY = false) {
  const written: string[] = [];
  return { isTTY, write: (text: string) => written.push(text), text: () => written.join('') };
}
