import { createHash } from 'node:crypto';
import type { IndexedDocument, IndexIdentity } from './provision-index.ts';

/** The identity of an index that holds these documents: the same sources read in the same way have the same version. */
export function identityOf(documents: readonly IndexedDocument[], embedders: readonly string[]): IndexIdentity {
  const made = documents.map(({ id, sha256, parser, embedders }) => [id, sha256, parser, [...embedders].sort()]);
  const text = JSON.stringify([made.sort(), [...embedders].sort()]);
  return {
    version: createHash('sha256').update(text).digest('hex').slice(0, 12),
    parsers: [...new Set(documents.map(({ parser }) => parser))].sort(),
    embedders,
  };
}
