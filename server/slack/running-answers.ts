import type { Place } from './slack-store.ts';

/** The answers that this process is making, by the thread in which they are to appear. */
export interface RunningAnswers {
  /** Registers one; the signal ends it when somebody stops it. `done` must be called. */
  begin(place: Place): { signal: AbortSignal; done: () => void };
  stop(place: Place): void;
}

export function createRunningAnswers(): RunningAnswers {
  const running = new Map<string, Set<AbortController>>();
  const nameOf = ({ team, channel, thread }: Place) => [team, channel, thread].join(' ');

  return {
    begin(place) {
      const controller = new AbortController();
      const here = running.get(nameOf(place)) ?? new Set();
      running.set(nameOf(place), here.add(controller));
      return {
        signal: controller.signal,
        done() {
          here.delete(controller);
          if (here.size === 0) running.delete(nameOf(place));
        },
      };
    },
    stop(place) {
      for (const controller of running.get(nameOf(place)) ?? []) controller.abort();
    },
  };
}
