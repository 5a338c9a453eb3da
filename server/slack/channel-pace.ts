import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until a message may be posted in a channel. */
export type ChannelPace = (channel: string) => Promise<void>;

export type PaceOptions = { intervalMs?: number; now?: () => number; wait?: (ms: number) => Promise<unknown> };

/** Slack lets an app post about one message a second in a channel; who comes sooner waits here for the turn. */
export function createChannelPace({ intervalMs = 1000, now = Date.now, wait = sleep }: PaceOptions = {}): ChannelPace {
  const free = new Map<string, number>();

  return async function waitForTurn(channel) {
    const time = now();
    for (const [other, at] of free) if (at <= time) free.delete(other);
    const turn = Math.max(time, free.get(channel) ?? 0);
    free.set(channel, turn + intervalMs);
    if (turn > time) await wait(turn - time);
  };
}
