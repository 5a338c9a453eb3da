/** How a server did under so many clients at once. */
export type Load = { clients: number; requests: number; errors: number; perSecond: number; p50: number; p95: number };

/** A request as it is sent; the bodies are taken in turn. */
export type BenchRequest = { url: string; body?: unknown };

/**
 * Sends the requests in turn from so many clients for a bounded time, each client waiting for its answer.
 * What is not answered with a success counts as an error and not as a time.
 */
export async function drive(requests: readonly BenchRequest[], clients: number, ms: number): Promise<Load> {
  const times: number[] = [];
  let errors = 0;
  let next = 0;
  const start = performance.now();
  const end = start + ms;
  async function client(): Promise<void> {
    while (performance.now() < end) {
      const sent = performance.now();
      const succeeded = await send(requests[next++ % requests.length]!);
      if (succeeded) times.push(performance.now() - sent);
      else errors += 1;
    }
  }
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - start) / 1000;
  times.sort((one, other) => one - other);
  return {
    clients,
    requests: times.length,
    errors,
    perSecond: times.length / seconds,
    p50: at(times, 0.5),
    p95: at(times, 0.95),
  };
}

async function send({ url, body }: BenchRequest): Promise<boolean> {
  try {
    const response = await fetch(url, body === undefined ? {} : post(body));
    await response.arrayBuffer();
    return response.ok;
  } catch {
    // A connection that the server has just closed is an error of the run, and told as one.
    return false;
  }
}

function post(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** The time that so large a share did not exceed. */
export function at(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
}
