import { useSyncExternalStore } from 'react';
import { type Draft, emptyDraft } from './draft.ts';

// In the memory of this tab alone, so that a look into another room loses nothing and closing the tab forgets it.
let kept: Draft = emptyDraft;
const listeners = new Set<() => void>();

/** The draft of this tab. It is written nowhere. */
export function useDraft(): [Draft, (change: (draft: Draft) => Draft) => void] {
  const draft = useSyncExternalStore(listen, () => kept);
  return [draft, change];
}

function change(next: (draft: Draft) => Draft): void {
  kept = next(kept);
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
