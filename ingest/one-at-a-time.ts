/** Lets one piece of work through at a time; of those that wait, the one with the smallest rank goes first. */
export type Gate = <T>(work: () => Promise<T>, rank?: number) => Promise<T>;

export function oneAtATime(): Gate {
  const waiting: { rank: number; start: () => Promise<void> }[] = [];
  let busy = false;

  async function drain(): Promise<void> {
    busy = true;
    for (let next = takeFirst(waiting); next; next = takeFirst(waiting)) await next.start();
    busy = false;
  }

  return (work, rank = 0) =>
    new Promise((resolve, reject) => {
      waiting.push({ rank, start: () => work().then(resolve, reject) });
      if (!busy) void drain();
    });
}

/** Of equals, the one that has waited longest. */
function takeFirst<T extends { rank: number }>(waiting: T[]): T | undefined {
  const first = waiting.reduce((best, one, at) => (one.rank < (waiting[best]?.rank ?? 0) ? at : best), 0);
  return waiting.splice(first, 1)[0];
}

/** Does something for every item, in their order, so many at once; the first error ends it and is thrown. */
export async function forEachAtOnce<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>) {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
