import { useSyncExternalStore } from 'react';

// Where Tailwind's `lg` begins: from there on the reader stands beside the conversation, below it over it.
const narrow = window.matchMedia('(width < 64rem)');

/** True while an opened provision covers the conversation. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(follow, () => narrow.matches);
}

function follow(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}
