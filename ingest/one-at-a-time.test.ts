import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { forEachAtOnce, oneAtATime } from './one-at-a-time.ts';

test('work never overlaps, and a failure does not stop the next', async () => {
  const gate = oneAtATime();
  const log: string[] = [];
  const work = (name: string, fail = false) =>
    gate(async () => {
      log.push(`${name} in`);
      await wait(1);
      log.push(`${name} out`);
      if (fail) throw new Error(name);
    });
  const results = await Promise.allSettled([work('a', true), work('b')]);
  expect(log).toEqual(['a in', 'a out', 'b in', 'b out']);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});

test('what matters most goes before what has waited longer', async () => {
  const gate = oneAtATime();
  const done: string[] = [];
  const work = (name: string, rank?: number) => gate(async () => void done.push(name), rank);
  await Promise.all([work('running'), work('third', 3), work('second', 2), work('also second', 2), work('first', 1)]);
  expect(done).toEqual(['running', 'first', 'second', 'also second', 'third']);
});

test('every item is done once, and no more at once than allowed', async () => {
  let now = 0;
  let most = 0;
  const done: number[] = [];
  await forEachAtOnce([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    most = Math.max(most, ++now);
    await wait(item % 3);
    now--;
    done.push(item);
  });
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});
