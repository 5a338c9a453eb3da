import { expect, test } from 'vitest';
import { createChannelPace } from './channel-pace.ts';

test('posts in one channel wait for their turn, and no channel waits for another', async () => {
  const waited: number[] = [];
  const pace = createChannelPace({ intervalMs: 1000, now: () => 0, wait: async (ms) => void waited.push(ms) });
  await Promise.all([pace('C1'), pace('C1'), pace('C1'), pace('C2')]);
  expect(waited).toEqual([1000, 2000]);
});
