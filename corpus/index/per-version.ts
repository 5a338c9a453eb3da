import type { ProvisionIndex } from './provision-index.ts';

/**
 * Makes a value from an index when it is first asked for, and again only when the index has another version.
 * Those who ask at once share one making; one that failed is forgotten, so that the next asker tries again.
 */
export function perVersion<T>(
  index: Pick<ProvisionIndex, 'identity'>,
  make: (version: string) => Promise<T>,
): () => Promise<T> {
  let made: { version: string; value: Promise<T> } | undefined;
  return async () => {
    const { version } = await index.identity();
    if (made?.version === version) return made.value;
    const current = { version, value: make(version) };
    made = current;
    current.value.catch(() => {
      if (made === current) made = undefined;
    });
    return current.value;
  };
}
