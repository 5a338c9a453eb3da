import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Catalogue } from '../../catalogue.ts';
import { datesBySlug } from '../dates-by-slug.ts';
import type { IndexedDocument, ProvisionIndex } from '../provision-index.ts';
import type { DigestStore } from './digest-store.ts';
import { type DigestContext, type DocumentDigest, digestDocument, isJudgedTheSame } from './document-digest.ts';
import { WatchedKnown } from './watched-known.ts';

/** What became of the documents since the last time: those with a new digest, and those that are gone. */
export type DigestChanges = { changed: { document: IndexedDocument; digest: DocumentDigest }[]; removed: string[] };

export type DigestParts = { index: ProvisionIndex; catalogue: Catalogue; store?: DigestStore | null };

/** So many documents are read from the index at once. */
const batchSize = 16;

/** What is done with the changes; the next ones are looked for when it is through. */
type TakeChanges = (changes: DigestChanges) => Promise<void>;

/**
 * Keeps the digests of all documents of an index up to date: only what is new or was changed is read, and only what the
 * store does not have. The first call gives every document. Calls follow one another.
 */
export function keepDigests({
  index,
  catalogue,
  store = null,
}: DigestParts): (take?: TakeChanges) => Promise<DigestChanges> {
  const kept = new Map<string, { stamp: string; judgedBy: DocumentDigest['judgedBy'] }>();
  let before: Promise<unknown> = Promise.resolve();

  async function update(): Promise<DigestChanges> {
    const [documents, instruments] = await Promise.all([index.documents(), index.knownInstruments()]);
    const known = new WatchedKnown(instruments.map((instrument) => [instrument.slug, instrument]));
    const context = { catalogue, known, documentDates: datesBySlug(documents) };
    const isKept = (document: IndexedDocument) => {
      const held = kept.get(document.id);
      return held?.stamp === stampOf(document) && isJudgedTheSame(held.judgedBy, known);
    };
    const present = new Set(documents.map(({ id }) => id));
    const removed = [...kept.keys()].filter((id) => !present.has(id));
    const changed = await digestsOf(
      documents.filter((one) => !isKept(one)),
      context,
    );
    for (const { document, digest } of changed)
      kept.set(document.id, { stamp: stampOf(document), judgedBy: digest.judgedBy });
    for (const id of removed) kept.delete(id);
    for (const id of removed) await store?.remove(id);
    return { changed, removed };
  }

  async function digestsOf(documents: readonly IndexedDocument[], context: DigestContext) {
    const digests: DigestChanges['changed'] = [];
    for (let at = 0; at < documents.length; at += batchSize) {
      const batch = documents.slice(at, at + batchSize);
      const stored = await Promise.all(batch.map((document) => fromStore(document, context)));
      const missing = batch.filter((_, place) => !stored[place]);
      const records = await index.provisionsOfDocuments(missing.map(({ id }) => id));
      for (const [place, document] of batch.entries()) {
        const digest = stored[place] ?? digestDocument(records.get(document.id) ?? [], context);
        if (!stored[place]) await store?.write(document.id, stampOf(document), digest);
        digests.push({ document, digest });
        // One document after another, so that other requests are answered in between.
        if (!stored[place]) await setImmediate();
      }
    }
    return digests;
  }

  async function fromStore(document: IndexedDocument, { known }: DigestContext): Promise<DocumentDigest | null> {
    const digest = await store?.read(document.id, stampOf(document));
    return digest && isJudgedTheSame(digest.judgedBy, known) ? digest : null;
  }

  return (take) => {
    const now = before.then(async () => {
      const changes = await update();
      await take?.(changes);
      return changes;
    });
    before = now.catch(() => {});
    return now;
  };
}

/** Of what a digest was made: another stamp, and it is made anew. */
function stampOf({ id, sha256, parser, instruments }: IndexedDocument): string {
  const carried = instruments.map(({ slug, adopted }) => [slug, adopted]);
  return createHash('sha256')
    .update(JSON.stringify([id, sha256, parser, carried]))
    .digest('base64url');
}
