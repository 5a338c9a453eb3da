import type { ProvisionIndex } from './provision-index.ts';

/** Makes a value from an index, as `untilChanged` does: again only when the index has another version. */
export function perVersion<T>(
  index: Pick<ProvisionIndex, 'identity'>,
  make: (version: string) => Promise<T>,
): () => Promise<T> {
  return untilChanged(async () => (await index.identity()).version, make);
}

/**
 * Makes a value when it is first asked for, and again only when there is another version.
 * Those who ask at once share one making; one that failed is forgotten, so that the next asker tries again.
 */
export function untilChanged<Version, T>(
  versionNow: () => Promise<Version>,
  make: (version: Version) => Promise<T>,
): () => Promise<T> {
  let made: { version: Version; value: Promise<T> } | undefined;
  return async () => {
    const version = await versionNow();
    if (made?.version === version) return made.value;
    const current = { version, value: make(version) };
    made = current;
    current.value.catch(() => {
      if (made === current) made = undefined;
    });
    return current.value;
  };
}
