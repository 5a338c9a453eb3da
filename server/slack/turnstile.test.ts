import { expect, test } from 'vitest';
import { createTurnstile } from './turnstile.ts';

test('never more at once than it lets through, all of them in the end, also where one fails', async () => {
  const pass = createTurnstile(2);
  let working = 0;
  let most = 0;
  const work = async (n: number) => {
    working += 1;
    most = Math.max(most, working);
    await new Promise((resolve) => setImmediate(resolve));
    working -= 1;
    if (n === 3) throw new Error('the third fails');
    return n;
  };
  const ended = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => pass(() => work(n))));
  expect(most).toBe(2);
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
});
