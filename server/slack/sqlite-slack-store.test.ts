import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sampleAnswer } from './sample-answer.fixture.ts';
import { openSlackStore } from './sqlite-slack-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'slack-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = { team: 'T1', channel: 'C1', thread: '1.1' };

test('of two processes with one file only one claims a key', () => {
  const file = join(folder, 'claims.db');
  const [one, other] = [openSlackStore(file), openSlackStore(file)];
  expect([one.claim('a'), other.claim('a'), other.claim('b'), one.claim('b')]).toEqual([true, false, true, false]);
  one.close();
  other.close();
});

test('a thread keeps its turns in their order, apart from other threads, over a restart', () => {
  const file = join(folder, 'turns.db');
  const before = openSlackStore(file, () => 1);
  before.remember(place, { role: 'user', content: 'first' });
  before.remember(place, { role: 'assistant', content: 'second' });
  before.remember({ ...place, thread: '2.1' }, { role: 'user', content: 'elsewhere' });
  before.close();
  const after = openSlackStore(file, () => 2);
  expect(after.turnsOf(place).map(({ content }) => content)).toEqual(['first', 'second']);
  after.close();
});

test('answers are found by their id and by who asked, newest first, and are forgotten after a month', () => {
  let time = 0;
  const store = openSlackStore(':memory:', () => time);
  for (const id of ['old', 'new']) {
    time += 1;
    store.keepAnswer({ answer: { ...sampleAnswer(1), id }, place, message: '9', user: 'U1', direct: true });
  }
  expect(store.recentAnswers('T1', 'U1', 5).map(({ answer }) => answer.id)).toEqual(['new', 'old']);
  expect(store.recentAnswers('T1', 'U2', 5)).toEqual([]);
  time += 31 * 24 * 60 * 60 * 1000;
  store.keepAnswer({ answer: { ...sampleAnswer(1), id: 'newest' }, place, message: '9', user: 'U1', direct: true });
  expect(store.answer('old')).toBeNull();
  store.close();
});

test('a stop counts for what began before it, and is forgotten after a day', () => {
  let time = 10;
  const store = openSlackStore(':memory:', () => time);
  store.stop(place, time);
  expect([store.isStopped(place, 9), store.isStopped(place, 11)]).toEqual([true, false]);
  time += 25 * 60 * 60 * 1000;
  store.stop({ ...place, thread: '2.1' }, time);
  expect(store.isStopped(place, 9)).toBe(false);
  store.close();
});
