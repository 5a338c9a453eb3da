import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** How far the server has come with reading the documents; `remaining` names those still to be read. */
export type Readiness = { isReady: boolean; remaining: string[] };

// Reading the documents takes seconds to a minute, and then stays done.
const askAgainMs = 3_000;

/** Follows the server until every document at hand is read; then the instruments are fetched anew. */
export function useReadiness(): Readiness | undefined {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['readiness'],
    queryFn: fetchReadiness,
    refetchInterval: ({ state }) => (state.data?.isReady ? false : askAgainMs),
  });
  const read = data?.remaining.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is stale whenever a document has been read
  useEffect(() => {
    queries.invalidateQueries({ queryKey: ['instruments'] });
  }, [read, queries]);
  return data;
}

async function fetchReadiness({ signal }: { signal: AbortSignal }): Promise<Readiness> {
  const response = await fetch('/readyz', { signal });
  if (response.ok) return { isReady: true, remaining: [] };
  const body = (await response.json()) as { remaining?: string[] };
  return { isReady: false, remaining: body.remaining ?? [] };
}
