import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fetchReadiness, type Readiness } from '../api.ts';

// Reading the documents takes seconds to a minute, and then stays done.
const askAgainMs = 3_000;

/** Follows the server until every document at hand is read; then the instruments are fetched anew. */
export function useReadiness(): Readiness | undefined {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['readiness'],
    queryFn: ({ signal }) => fetchReadiness(signal),
    refetchInterval: ({ state }) => (state.data?.ready ? false : askAgainMs),
  });
  const read = data?.remaining.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is stale whenever a document has been read
  useEffect(() => {
    queries.invalidateQueries({ queryKey: ['instruments'] });
  }, [read, queries]);
  return data;
}
